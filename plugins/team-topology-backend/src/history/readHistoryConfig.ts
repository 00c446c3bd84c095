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

import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';

const DEFAULT_RETENTION: HumanDuration = { days: 400 };
const MIN_RETENTION: HumanDuration = { days: 1 };

/**
 * The configuration under `teamTopology.history`.
 */
export interface HistoryConfig {
  /** For how long changes are kept. */
  retentionMilliseconds: number;
}

/**
 * Reads the configuration under `teamTopology.history`.
 *
 * @throws InputError that names the key and what is wrong with it
 */
export function readHistoryConfig(config: Config | undefined): HistoryConfig {
  const unknown = config?.keys().find(key => key !== 'retention');
  if (unknown) {
    throw new InputError(
      `teamTopology.history.${unknown} is no known key; known is retention`,
    );
  }
  const retentionMilliseconds = toMilliseconds(readRetention(config));
  if (!(retentionMilliseconds >= toMilliseconds(MIN_RETENTION))) {
    throw new InputError(
      'teamTopology.history.retention must be at least 1 day, e.g. { days: 400 }',
    );
  }
  return { retentionMilliseconds };
}

function readRetention(config: Config | undefined): HumanDuration {
  if (!config?.has('retention')) {
    return DEFAULT_RETENTION;
  }
  try {
    return readDurationFromConfig(config, { key: 'retention' });
  } catch (error) {
    throw new InputError(
      `teamTopology.history.retention must be a duration, e.g. { days: 400 }: ${
        toError(error).message
      }`,
    );
  }
}

function toMilliseconds(duration: HumanDuration): number {
  return Duration.fromObject(duration).toMillis();
}
