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

/**
 * How far a version is behind another one. `another` means that the two differ and are
 * not both semantic versions, so that nobody can tell which is older.
 *
 * @public
 */
export interface VersionLag {
  kind: 'major' | 'minor' | 'patch' | 'pre-release' | 'another';
  /** How many of that kind; absent where that cannot be counted. */
  behind?: number;
}

const SEMVER =
  /^v?(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,14})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * How far a version is behind the current one; `undefined` where it is not.
 *
 * @remarks
 *
 * Semantic versions, with or without a `v` before them, are compared as such. Of others
 * equal texts are the same version, and all else is another one.
 *
 * @public
 */
export function compareVersions(
  version: string,
  current: string,
): VersionLag | undefined {
  const one = SEMVER.exec(version);
  const other = SEMVER.exec(current);
  if (!one || !other) {
    return version === current ? undefined : { kind: 'another' };
  }
  for (const [index, kind] of (
    ['major', 'minor', 'patch'] as const
  ).entries()) {
    const behind = Number(other[index + 1]) - Number(one[index + 1]);
    if (behind !== 0) {
      return behind > 0 ? { kind, behind } : undefined;
    }
  }
  return comparePreReleases(one[4], other[4]) < 0
    ? { kind: 'pre-release' }
    : undefined;
}

// By the order of the specification: a release is above its pre-releases, numbers are
// below words, and what is longer is above what it begins with.
function comparePreReleases(
  one: string | undefined,
  other: string | undefined,
): number {
  if (one === other) {
    return 0;
  }
  if (one === undefined || other === undefined) {
    return one === undefined ? 1 : -1;
  }
  const ones = one.split('.');
  const others = other.split('.');
  for (let index = 0; index < Math.min(ones.length, others.length); index++) {
    const order = compareParts(ones[index], others[index]);
    if (order !== 0) {
      return order;
    }
  }
  return ones.length - others.length;
}

function compareParts(one: string, other: string): number {
  const numbers = [one, other].map(part => /^\d+$/.test(part));
  if (numbers[0] && numbers[1]) {
    return Number(one) - Number(other);
  }
  if (numbers[0] !== numbers[1]) {
    return numbers[0] ? -1 : 1;
  }
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
