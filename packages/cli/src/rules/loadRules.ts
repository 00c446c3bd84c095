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
  readRuleConfig,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';

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
  const { kinds, ...changes } = readRuleConfig(config);
  return {
    rules: createRuleSet({
      sources: [{ name: 'teamTopology', ...changes }],
      kinds,
    }),
    kinds: new Set(kinds),
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
