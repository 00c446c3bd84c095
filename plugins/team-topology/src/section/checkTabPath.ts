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
import { TAB_PATH } from '../layout/tabPath';

/** Throws when a tab is to stand elsewhere than the links from other tabs lead to. */
export function checkTabPath(path: string | undefined): void {
  if (path !== undefined && path !== TAB_PATH) {
    throw new InputError(
      `The path of this tab cannot be "${path}": links from other tabs lead to ${TAB_PATH}. Leave the setting "path" out`,
    );
  }
}
