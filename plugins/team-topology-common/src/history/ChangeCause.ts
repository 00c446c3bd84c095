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

/**
 * Why something about an entity changed.
 *
 * @remarks
 *
 * `first-seen` and `removed`: the catalog has it, or no longer. `assessment-failed` and
 * `assessment-healed`: it cannot be assessed, and counts nowhere until it can.
 * `date-passed`: nothing changed but the day.
 *
 * @public
 */
export const changeCauses = [
  'first-seen',
  'removed',
  'assessment-failed',
  'assessment-healed',
  'rules-changed',
  'correction-changed',
  'owner-moved',
  'entity-edited',
  'neighbour-changed',
  'source-silent',
  'source-answered',
  'exemption-started',
  'exemption-ended',
  'date-passed',
] as const;

/**
 * Why something about an entity changed.
 *
 * @public
 */
export type ChangeCause = (typeof changeCauses)[number];
