/*
 * Copyright 2026 The Team Topology Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { StatedObservation } from '@team-topology/backstage-plugin-team-topology-common';

/** In the order that they are stated in, those that people dismissed after all others. */
export function dismissedLast(
  observations: StatedObservation[],
): StatedObservation[] {
  const isDismissed = ({ verdict }: StatedObservation) =>
    verdict?.verdict === 'dismissed';
  return [
    ...observations.filter(observation => !isDismissed(observation)),
    ...observations.filter(isDismissed),
  ];
}
