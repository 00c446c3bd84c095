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

import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';

const DEFAULT_KINDS = ['component', 'api', 'resource', 'system', 'template'];

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  // A refresh that died with its process keeps others back for so long.
  timeout: { minutes: 10 },
  // The catalog needs a moment after a start.
  initialDelay: { seconds: 30 },
};

const KNOWN_KEYS = [
  'schedule',
  'kinds',
  'corrections',
  'functions',
  'signals',
  'practices',
];

/**
 * The configuration under `teamTopology`.
 */
export interface TeamTopologyConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Lower case. */
  kinds: string[];
  corrections: {
    /** Whether who corrects something has to own it. */
    requireOwnership: boolean;
  };
  /** Unchecked; the rule set checks it. */
  functions?: JsonValue;
  /** Unchecked; the rule set checks it. */
  signals?: JsonValue;
  /** Unchecked; the rule set checks it. */
  practices?: JsonValue;
}

/**
 * Reads the configuration under `teamTopology`.
 *
 * @throws InputError that names the key and what is wrong with it.
 */
export function readTeamTopologyConfig(
  config: RootConfigService,
): TeamTopologyConfig {
  const root = config.getOptionalConfig('teamTopology');
  const unknown = root?.keys().find(key => !KNOWN_KEYS.includes(key));
  if (unknown) {
    throw new InputError(
      `teamTopology.${unknown} is no known key; known are ${KNOWN_KEYS.join(
        ', ',
      )}`,
    );
  }
  const schedule = root?.getOptionalConfig('schedule');
  const kinds = root?.getOptionalStringArray('kinds');
  if (kinds?.length === 0) {
    throw new InputError(
      'teamTopology.kinds must name at least one kind, or be left out',
    );
  }
  return {
    schedule: schedule ? readSchedule(schedule) : DEFAULT_SCHEDULE,
    kinds: kinds?.map(kind => kind.toLocaleLowerCase('en-US')) ?? DEFAULT_KINDS,
    corrections: readCorrections(root?.getOptionalConfig('corrections')),
    functions: root?.getOptional('functions'),
    signals: root?.getOptional('signals'),
    practices: root?.getOptional('practices'),
  };
}

function readCorrections(
  config: Config | undefined,
): TeamTopologyConfig['corrections'] {
  const unknown = config?.keys().find(key => key !== 'requireOwnership');
  if (unknown) {
    throw new InputError(
      `teamTopology.corrections.${unknown} is no known key; known is requireOwnership`,
    );
  }
  return {
    requireOwnership: config?.getOptionalBoolean('requireOwnership') ?? true,
  };
}

function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  let schedule: SchedulerServiceTaskScheduleDefinition;
  try {
    schedule = readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  } catch (error) {
    // Its message names the key within the schedule only.
    throw new InputError(
      `teamTopology.schedule is wrong: ${toError(error).message}`,
    );
  }
  if (schedule.scope === 'local') {
    throw new InputError(
      'teamTopology.schedule.scope must be "global" or be left out: one refresh is for all replicas',
    );
  }
  return {
    ...schedule,
    initialDelay: schedule.initialDelay ?? DEFAULT_SCHEDULE.initialDelay,
  };
}
