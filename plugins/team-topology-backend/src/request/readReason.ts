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

const MAX_REASON_LENGTH = 500;

const VISIBLE_CHARACTER = /[^\s\p{Default_Ignorable_Code_Point}]/u;

// Characters that control devices or the direction of text, except the newline: pages
// and logs would show something else than what was written.
const CONTROL_CHARACTER = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads why a person does something. It is plain text, whatever it looks like.
 *
 * @throws InputError that says what is wrong with it
 */
export function readReason(text: string): string {
  const reason = text.replaceAll('\r\n', '\n').trim();
  if (!VISIBLE_CHARACTER.test(reason)) {
    throw new InputError(
      'reason must not be empty: say why, for those who come later',
    );
  }
  const { length } = [...reason];
  if (length > MAX_REASON_LENGTH) {
    throw new InputError(
      `reason has ${length} characters, at most ${MAX_REASON_LENGTH} are kept`,
    );
  }
  if (CONTROL_CHARACTER.test(reason)) {
    throw new InputError(
      'reason holds a control character; of those it may hold line breaks only',
    );
  }
  return reason;
}
