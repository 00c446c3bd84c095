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

import { InputError } from '@backstage/errors';
import {
  ObservationVerdict,
  ObservationVerdictRequest,
  observationVerdictKinds,
} from '@team-topology/backstage-plugin-team-topology-common';
import { quote } from '../request/quote';
import { readReason } from '../request/readReason';

/**
 * Reads what a person says about an observation. Who dismisses it has to say why; who
 * confirms it may.
 *
 * @throws InputError that names the key and what is wrong with it
 */
export function readVerdictRequest(
  request: ObservationVerdictRequest,
): Pick<ObservationVerdict, 'verdict' | 'reason'> {
  const { verdict, reason } = request;
  if (!observationVerdictKinds.includes(verdict)) {
    throw new InputError(
      `verdict is ${quote(verdict)}; it must be ${observationVerdictKinds.join(
        ' or ',
      )}`,
    );
  }
  if (verdict === 'dismissed' && reason === undefined) {
    throw new InputError(
      'reason is missing: say why it is dismissed, for those who come later',
    );
  }
  return {
    verdict,
    ...(reason !== undefined && { reason: readReason(reason) }),
  };
}
