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
import {
  DEFAULT_LEVEL_THRESHOLDS,
  LevelThresholds,
  ObservationThresholds,
  readObservationThresholds,
  readRuleConfig,
  RuleConfig,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  ExemptionConfig,
  readExemptionConfig,
} from '../exemption/readExemptionConfig';
import { HistoryConfig, readHistoryConfig } from '../history/readHistoryConfig';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  // A refresh that died with its process keeps others back for so long.
  timeout: { minutes: 10 },
  // The catalog needs a moment after a start.
  initialDelay: { seconds: 30 },
};

/**
 * The configuration under `teamTopology`.
 */
export interface TeamTopologyConfig extends RuleConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  corrections: {
    /** Whether who corrects something has to own it. */
    requireOwnership: boolean;
  };
  exemptions: ExemptionConfig;
  history: HistoryConfig;
  /** From when on something about teams is worth stating. */
  observations: ObservationThresholds;
  /** From where on a level is reached. */
  levels: LevelThresholds;
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
  const rules = readRuleConfig(config);
  const schedule = root?.getOptionalConfig('schedule');
  return {
    ...rules,
    schedule: schedule ? readSchedule(schedule) : DEFAULT_SCHEDULE,
    corrections: readCorrections(root?.getOptionalConfig('corrections')),
    exemptions: readExemptionConfig(root?.getOptionalConfig('exemptions')),
    history: readHistoryConfig(root?.getOptionalConfig('history')),
    observations: readObservationThresholds(config),
    levels: readLevels(root?.getOptionalConfig('levels')),
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

function readLevels(config: Config | undefined): LevelThresholds {
  const known = Object.keys(DEFAULT_LEVEL_THRESHOLDS);
  const unknown = config?.keys().find(key => !known.includes(key));
  if (unknown) {
    throw new InputError(
      `teamTopology.levels.${unknown} is no known key; known are ${known.join(
        ', ',
      )}`,
    );
  }
  return {
    metShare: readShare(config, 'metShare'),
    knownShare: readShare(config, 'knownShare'),
  };
}

function readShare(
  config: Config | undefined,
  key: keyof LevelThresholds,
): number {
  const share = config?.getOptionalNumber(key) ?? DEFAULT_LEVEL_THRESHOLDS[key];
  if (!(share >= 0 && share <= 1)) {
    throw new InputError(
      `teamTopology.levels.${key} must be a share from 0 to 1, e.g. ${DEFAULT_LEVEL_THRESHOLDS[key]}, and not ${share}`,
    );
  }
  return share;
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
