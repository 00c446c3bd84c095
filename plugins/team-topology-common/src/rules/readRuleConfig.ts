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
import { JsonValue } from '@backstage/types';

const DEFAULT_KINDS = ['component', 'api', 'resource', 'system', 'template'];

/** All keys under `teamTopology`. Others are slips of the pen. */
const KNOWN_KEYS = [
  'schedule',
  'kinds',
  'corrections',
  'exemptions',
  'levels',
  'history',
  'observations',
  'functions',
  'signals',
  'practices',
];

/**
 * What the configuration says of assessing. The rules are unchecked; the rule set
 * checks them.
 *
 * @public
 */
export interface RuleConfig {
  /** The kinds of entities that are assessed, lower case. */
  kinds: string[];
  functions?: JsonValue;
  signals?: JsonValue;
  practices?: JsonValue;
}

/**
 * Reads what the configuration under `teamTopology` says of assessing.
 *
 * @param config - the whole configuration
 *
 * @throws InputError that names the key and what is wrong with it.
 *
 * @public
 */
export function readRuleConfig(config: Config): RuleConfig {
  const root = config.getOptionalConfig('teamTopology');
  const unknown = root?.keys().find(key => !KNOWN_KEYS.includes(key));
  if (unknown) {
    throw new InputError(
      `teamTopology.${unknown} is no known key; known are ${KNOWN_KEYS.join(
        ', ',
      )}`,
    );
  }
  const kinds = root?.getOptionalStringArray('kinds');
  if (kinds?.length === 0) {
    throw new InputError(
      'teamTopology.kinds must name at least one kind, or be left out',
    );
  }
  return {
    kinds: kinds?.map(kind => kind.toLowerCase()) ?? DEFAULT_KINDS,
    functions: root?.getOptional('functions'),
    signals: root?.getOptional('signals'),
    practices: root?.getOptional('practices'),
  };
}
