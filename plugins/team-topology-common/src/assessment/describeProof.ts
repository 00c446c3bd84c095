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

import { PracticeProof } from '../rules';

// The same few are spoken of for each entity.
const descriptions = new WeakMap<PracticeProof, string>();

/**
 * What to connect so that a practice is known, as a sentence; nothing where the rule
 * does not say it.
 *
 * @internal
 */
export function describeProof(
  proof: PracticeProof | undefined,
): string | undefined {
  if (!proof) {
    return undefined;
  }
  let description = descriptions.get(proof);
  if (description === undefined) {
    description = describe(proof);
    descriptions.set(proof, description);
  }
  return description || undefined;
}

function describe(proof: PracticeProof): string {
  const shows = [proof.observed, proof.verified]
    .filter(text => text !== undefined)
    .map(text => text.trim().replace(/\.$/, ''));
  return shows.length > 0
    ? `Connect a source that can see ${shows.join(', or ')}.`
    : '';
}
