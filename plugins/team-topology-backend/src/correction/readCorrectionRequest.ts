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
  CorrectionRequest,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { quote } from '../request/quote';
import { readReason } from '../request/readReason';

/**
 * Reads what a person says.
 *
 * @throws InputError that names the key and what is wrong with it
 */
export function readCorrectionRequest(
  request: CorrectionRequest,
  rules: RuleSet,
): CorrectionRequest {
  if (!rules.functions.some(({ id }) => id === request.function)) {
    throw new InputError(
      `function names the unknown function ${quote(
        request.function,
      )}; known are ${rules.functions.map(({ id }) => id).join(', ')}`,
    );
  }
  return { function: request.function, reason: readReason(request.reason) };
}
