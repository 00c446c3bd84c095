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
import { ExemptionStatus } from '@team-topology/backstage-plugin-team-topology-common';
import { DateTime } from 'luxon';
import { quote } from '../request/quote';
import { parsePage } from '../router/selection';
import { ExemptionQuery } from './Exemptions';
import { readRef } from './readExemptionRequest';

// The OpenAPI document has checked form and range; here values get their types.
type Query = Record<string, unknown>;

/**
 * Which exemptions a request asks for.
 *
 * @throws InputError that names the parameter
 */
export function readExemptionQuery(query: Query): ExemptionQuery {
  const entity = readText(query, 'entity');
  const team = readText(query, 'team');
  if (entity !== undefined && team !== undefined) {
    throw new InputError(
      'entity and team cannot both be asked for; leave one of them out',
    );
  }
  const endsBefore = readText(query, 'endsBefore');
  if (
    endsBefore !== undefined &&
    !DateTime.fromFormat(endsBefore, 'yyyy-MM-dd').isValid
  ) {
    throw new InputError(
      `endsBefore is ${quote(
        endsBefore,
      )}, which is no day; write one as YYYY-MM-DD`,
    );
  }
  return {
    ...parsePage(query),
    ...(entity !== undefined && { entityRef: readRef(entity, 'entity') }),
    ...(team !== undefined && { groupRef: readGroupRef(team) }),
    practice: readText(query, 'practice'),
    status: readText(query, 'status') as ExemptionStatus | undefined,
    endsBefore,
    sort: readText(query, 'sort') === 'at' ? 'at' : 'until',
  };
}

function readGroupRef(text: string): string {
  const ref = readRef(text, 'team');
  if (!ref.startsWith('group:')) {
    throw new InputError(
      `team is ${quote(text)}, which is no group; write group:default/…`,
    );
  }
  return ref;
}

function readText(query: Query, key: string): string | undefined {
  const value = query[key];
  return value === undefined ? undefined : String(value);
}
