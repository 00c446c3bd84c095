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

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  defaultObservationThresholds,
  ObservationThresholds,
} from './ObservationThresholds';
import { ObservationId, observationIds } from './StatedObservation';

const ROOT = 'teamTopology.observations';

type Group = Record<string, number>;

/** Numbers under `next` that count something; all others there are shares. */
const COUNTS = [
  'productionComponents',
  'sharingTeams',
  'owningTeams',
  'components',
  'buildTools',
];

/**
 * Reads the thresholds of the configuration under `teamTopology.observations`.
 *
 * @param config - the whole configuration
 *
 * @throws InputError that names the key and what is wrong with it.
 *
 * @public
 */
export function readObservationThresholds(
  config: Config,
): ObservationThresholds {
  const root = config.getOptionalConfig(ROOT);
  const { disabled: _none, ...defaults } = defaultObservationThresholds;
  refuseUnknown(root, ROOT, ['disabled', ...Object.keys(defaults)]);
  const groups = Object.entries(defaults).map(([name, numbers]) => [
    name,
    readGroup(root?.getOptionalConfig(name), `${ROOT}.${name}`, numbers),
  ]);
  return {
    ...(Object.fromEntries(groups) as Omit<ObservationThresholds, 'disabled'>),
    disabled: readDisabled(root),
  };
}

function readDisabled(root: Config | undefined): ObservationId[] {
  const ids = root?.getOptionalStringArray('disabled') ?? [];
  const unknown = ids.find(id => !observationIds.includes(id as ObservationId));
  if (unknown !== undefined) {
    throw new InputError(
      `${ROOT}.disabled names "${unknown}", which is no observation; known are ${observationIds.join(
        ', ',
      )}`,
    );
  }
  return ids as ObservationId[];
}

function readGroup(
  config: Config | undefined,
  path: string,
  defaults: Group,
): Group {
  refuseUnknown(config, path, Object.keys(defaults));
  return Object.fromEntries(
    Object.entries(defaults).map(([key, value]) => {
      const number = config?.getOptionalNumber(key) ?? value;
      const share =
        key === 'share' || (path.endsWith('.next') && !COUNTS.includes(key));
      if (share ? !(number >= 0 && number <= 1) : !isCount(number)) {
        throw new InputError(
          `${path}.${key} must be ${
            share ? 'a share from 0 to 1' : 'a whole number from 0 on'
          }, and not ${number}`,
        );
      }
      return [key, number];
    }),
  );
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0;
}

function refuseUnknown(
  config: Config | undefined,
  path: string,
  known: string[],
): void {
  const unknown = config?.keys().find(key => !known.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${path}.${unknown} is no known key; known are ${known.join(', ')}`,
    );
  }
}
