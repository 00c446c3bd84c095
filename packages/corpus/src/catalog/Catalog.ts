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

import { Entity } from '@backstage/catalog-model';
import { RowChange } from '../entity';

/**
 * A row that was changed or could not be used.
 *
 * @public
 */
export interface RowRecord {
  readonly file: string;
  readonly line: number;
  readonly id?: string;
  /** The entity; absent where there is none. */
  readonly ref?: string;
  readonly result: 'adapted' | 'left out';
  /** Why the row could not be used, and what to do about it. */
  readonly problem?: string;
  readonly remedy?: string;
  readonly changes: readonly RowChange[];
}

/**
 * All entities of some rows, by namespace, and what happened to the rows.
 *
 * @public
 */
export interface Catalog {
  readonly entities: ReadonlyMap<string, readonly Entity[]>;
  readonly rowCount: number;
  readonly records: readonly RowRecord[];
}
