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

import { RuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
  writeFunctionsPage,
  writePracticesPage,
  writeSignalsPage,
} from './pages';

/**
 * A page of the documentation.
 *
 * @public
 */
export interface ReferencePage {
  /** The name of its file. */
  name: string;
  /** Markdown, in the format of the repository. */
  text: string;
}

/**
 * Writes the pages about a rule set. The same rules give the same pages.
 *
 * @public
 */
export async function createPages(rules: RuleSet): Promise<ReferencePage[]> {
  const config = await resolveConfig(join(process.cwd(), 'page.md'));
  return [
    { name: 'functions.md', text: writeFunctionsPage(rules) },
    { name: 'signals.md', text: writeSignalsPage(rules) },
    { name: 'practices.md', text: writePracticesPage(rules) },
  ].map(({ name, text }) => ({
    name,
    text: format(text, { ...config, parser: 'markdown' }),
  }));
}
