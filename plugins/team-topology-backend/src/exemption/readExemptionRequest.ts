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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ExemptionRequest,
  ExemptionTarget,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { DateTime } from 'luxon';
import { quote } from '../request/quote';
import { readReason } from '../request/readReason';
import { ExemptionLimits } from './ExemptionLimits';

/** As wide as the columns. */
const MAX_TEXT_LENGTH = 255;
const MAX_KIND_LENGTH = 63;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
// Halves of a character too: no database keeps them, and no address can hold them.
const CONTROL_CHARACTER = /[\p{Cc}\p{Cs}]/u;

/**
 * Reads what an exemption is asked for: refs, kind and type in the form in which they
 * are kept.
 *
 * @throws InputError that names the key and what is wrong with it
 */
export function readExemptionTarget(
  target: ExemptionTarget,
  isAssessed: (kind: string) => boolean,
): ExemptionTarget {
  if (target.kind === 'type') {
    expectOnly(target, ['kind', 'entityKind', 'type']);
    const entityKind = readText(target.entityKind, 'target.entityKind');
    const type = readText(target.type, 'target.type');
    if (entityKind.length > MAX_KIND_LENGTH || !isAssessed(entityKind)) {
      throw new InputError(
        `target.entityKind names ${quote(
          entityKind,
        )}, and entities of that kind are not assessed; teamTopology.kinds says which are`,
      );
    }
    return { kind: 'type', entityKind, type };
  }
  expectOnly(target, ['kind', 'ref']);
  const ref = readRef(readText(target.ref, 'target.ref'), 'target.ref');
  const { kind } = parseEntityRef(ref);
  if (target.kind === 'team' && kind !== 'group') {
    throw new InputError(
      `target.ref is ${quote(ref)}, which is no group; a team is a group`,
    );
  }
  if (target.kind === 'entity' && !isAssessed(kind)) {
    throw new InputError(
      `Entities of kind ${kind} are not assessed, so there is nothing to exempt; teamTopology.kinds says which are${
        kind === 'group' ? '. To exempt a team, set target.kind to "team"' : ''
      }`,
    );
  }
  return { kind: target.kind, ref };
}

/**
 * Reads the rest of what is asked.
 *
 * @throws InputError that names the key, what is wrong with it, and what to do
 */
export function readExemptionRequest(
  request: ExemptionRequest,
  options: { rules: RuleSet; limits: ExemptionLimits; now: Date },
): Omit<ExemptionRequest, 'target'> {
  const { practice } = request;
  const { rules, limits, now } = options;
  if (!rules.practices.some(({ id }) => id === practice)) {
    throw new InputError(
      `practice names the unknown practice ${quote(
        practice,
      )}; GET /practices lists them`,
    );
  }
  const until = readUntil(request.until, limits, now);
  const reason = readReason(request.reason);
  return { practice, reason, ...(until && { until }) };
}

/**
 * Reads an entity ref, with the default namespace where it names none.
 *
 * @throws InputError that names the key
 */
export function readRef(text: string, key: string): string {
  let ref: string;
  try {
    ref = stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(
      `${key} is ${quote(
        text,
      )}, which is no entity ref; write one such as component:default/cart`,
    );
  }
  return ref;
}

function readUntil(
  until: string | undefined,
  limits: ExemptionLimits,
  now: Date,
): string | undefined {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('day');
  const last = today.plus({ days: limits.maxDays });
  if (until === undefined) {
    if (limits.allowOpenEnded) {
      return undefined;
    }
    throw new InputError(
      `until is missing: name the last day on which it holds, as YYYY-MM-DD, ${last.toISODate()} at the latest`,
    );
  }
  const day = DateTime.fromISO(until, { zone: 'utc' });
  if (!DAY.test(until) || !day.isValid) {
    throw new InputError(
      `until is ${quote(until)}, which is no day; write one as YYYY-MM-DD`,
    );
  }
  if (day < today) {
    throw new InputError(
      `until is ${until}, which is past: today is ${today.toISODate()} in UTC`,
    );
  }
  if (day > last) {
    throw new InputError(
      `until is ${until}, which is too far away: ${last.toISODate()} at the latest, because teamTopology.exemptions.maxDays is ${
        limits.maxDays
      }`,
    );
  }
  return until;
}

function readText(value: string | undefined, key: string): string {
  const text = value?.trim().toLocaleLowerCase('en-US');
  if (!text) {
    throw new InputError(`${key} is missing`);
  }
  if (text.length > MAX_TEXT_LENGTH || CONTROL_CHARACTER.test(text)) {
    throw new InputError(
      `${key} is longer than ${MAX_TEXT_LENGTH} characters, or holds a control character`,
    );
  }
  return text;
}

function expectOnly(target: ExemptionTarget, keys: string[]): void {
  const other = Object.keys(target).find(key => !keys.includes(key));
  if (other) {
    throw new InputError(
      `target.${other} has no meaning where target.kind is "${
        target.kind
      }"; it takes ${keys.join(', ')}`,
    );
  }
}
