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

import { ConfigReader } from '@backstage/config';
import { ConfigSources, EnvConfigSource } from '@backstage/config-loader';
import { InputError, toError } from '@backstage/errors';
import {
  createRuleSet,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';

const DEFAULT_KINDS = ['component', 'api', 'resource', 'system', 'template'];

/** All that a backend reads. It refuses others, which are slips of the pen. */
const KNOWN_KEYS = [
  'schedule',
  'kinds',
  'corrections',
  'functions',
  'signals',
  'practices',
];

/**
 * What decides beside the catalog.
 */
export interface Rules {
  rules: RuleSet;
  /** The kinds that are assessed, lower case. */
  kinds: ReadonlySet<string>;
}

/**
 * Puts the rules together: the built-in ones, changed by what stands under
 * `teamTopology` in configuration files.
 *
 * @param files - read like those of `--config` of a backend: later ones outrank earlier
 * ones, and environment variables are put in
 *
 * @throws InputError that names the file or the key, and says what is wrong with it.
 */
export async function loadRules(files: string[]): Promise<Rules> {
  const config =
    files.length > 0 ? await loadConfig(files) : new ConfigReader({});
  const unknown = config
    .getOptionalConfig('teamTopology')
    ?.keys()
    .find(key => !KNOWN_KEYS.includes(key));
  if (unknown) {
    throw new InputError(
      `teamTopology.${unknown} is no known key; known are ${KNOWN_KEYS.join(
        ', ',
      )}`,
    );
  }
  const kinds = config.getOptionalStringArray('teamTopology.kinds');
  if (kinds?.length === 0) {
    throw new InputError(
      'teamTopology.kinds must name at least one kind, or be left out',
    );
  }
  return {
    rules: createRuleSet({
      sources: [
        {
          name: 'teamTopology',
          functions: config.getOptional('teamTopology.functions'),
          signals: config.getOptional('teamTopology.signals'),
          practices: config.getOptional('teamTopology.practices'),
        },
      ],
    }),
    kinds: new Set(
      (kinds ?? DEFAULT_KINDS).map(kind => kind.toLocaleLowerCase('en-US')),
    ),
  };
}

async function loadConfig(files: string[]) {
  try {
    const config = await ConfigSources.toConfig(
      ConfigSources.merge([
        ConfigSources.defaultForTargets({
          targets: files.map(target => ({ type: 'path', target })),
          rootDir: process.cwd(),
          watch: false,
        }),
        EnvConfigSource.create({}),
      ]),
    );
    config.close();
    return config;
  } catch (error) {
    throw new InputError(
      `The configuration cannot be read: ${toError(error).message}`,
    );
  }
}
