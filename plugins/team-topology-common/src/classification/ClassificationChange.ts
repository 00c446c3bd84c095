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

import { TeamFunction } from '../function';

/**
 * Something that would make a classification another one.
 *
 * @public
 */
export interface ClassificationChange {
  /** In words, a whole sentence. */
  text: string;
  /** What the entity would be then; `undefined` means unclassified. */
  becomes?: TeamFunction;
  /** The ids of the signals without which it would be that; empty for what has to be added. */
  without: string[];
}
