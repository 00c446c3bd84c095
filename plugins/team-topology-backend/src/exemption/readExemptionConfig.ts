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

import { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ExemptionLimits } from './ExemptionLimits';

const KEY = 'teamTopology.exemptions';
const DEFAULT_MAX_DAYS = 365;
/** A hundred years: further ahead, days have more than four digits some time. */
const MAX_MAX_DAYS = 36_500;

const KNOWN_KEYS = [
  'requireOwnership',
  'allowOpenEnded',
  'maxDays',
  'approval',
  'approvers',
  'administrators',
];

/** The configuration under `teamTopology.exemptions`. */
export interface ExemptionConfig extends ExemptionLimits {
  /** Whether who exempts something has to own it. */
  requireOwnership: boolean;
  /** Whether somebody else has to approve before one counts. */
  approval: 'none' | 'required';
  /** Full refs, lower case, of groups and users who may approve. */
  approvers: string[];
  /** Full refs, lower case, of groups and users who may exempt everything. */
  administrators: string[];
}

/**
 * Reads the configuration under `teamTopology.exemptions`.
 *
 * @throws InputError that names the key and what is wrong with it.
 */
export function readExemptionConfig(
  config: Config | undefined,
): ExemptionConfig {
  const unknown = config?.keys().find(key => !KNOWN_KEYS.includes(key));
  if (unknown) {
    throw new InputError(
      `${KEY}.${unknown} is no known key; known are ${KNOWN_KEYS.join(', ')}`,
    );
  }
  const requireOwnership = config?.getOptionalBoolean('requireOwnership');
  const exemptions: ExemptionConfig = {
    requireOwnership: requireOwnership ?? true,
    allowOpenEnded: config?.getOptionalBoolean('allowOpenEnded') ?? false,
    maxDays: readMaxDays(config),
    approval: readApproval(config),
    approvers: readPeople(config, 'approvers'),
    administrators: readPeople(config, 'administrators'),
  };
  if (
    exemptions.approval === 'required' &&
    exemptions.approvers.length === 0 &&
    exemptions.requireOwnership
  ) {
    throw new InputError(
      `${KEY}.approvers must name at least one group or user where ${KEY}.approval is "required"; else nobody could approve`,
    );
  }
  return exemptions;
}

function readMaxDays(config: Config | undefined): number {
  const days = config?.getOptionalNumber('maxDays') ?? DEFAULT_MAX_DAYS;
  if (!Number.isInteger(days) || days < 1 || days > MAX_MAX_DAYS) {
    throw new InputError(
      `${KEY}.maxDays must be a whole number of days from 1 to ${MAX_MAX_DAYS}, and not ${days}`,
    );
  }
  return days;
}

function readApproval(config: Config | undefined): ExemptionConfig['approval'] {
  const approval = config?.getOptionalString('approval') ?? 'none';
  if (approval !== 'none' && approval !== 'required') {
    throw new InputError(
      `${KEY}.approval must be "none" or "required", and not "${approval}"`,
    );
  }
  return approval;
}

function readPeople(config: Config | undefined, key: string): string[] {
  const texts = config?.getOptionalStringArray(key) ?? [];
  return texts.map((text, index) => {
    const ref = tryReadRef(text);
    if (!ref || !/^(group|user):/.test(ref)) {
      throw new InputError(
        `${KEY}.${key}[${index}] is "${text}", which is no ref of a group or a user; write one such as group:default/architects`,
      );
    }
    return ref;
  });
}

function tryReadRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}
