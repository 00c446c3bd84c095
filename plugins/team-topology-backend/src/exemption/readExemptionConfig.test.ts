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

import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readExemptionConfig } from './readExemptionConfig';

const read = (exemptions?: JsonObject) =>
  readExemptionConfig(
    mockServices
      .rootConfig({
        data: exemptions ? { teamTopology: { exemptions } } : {},
      })
      .getOptionalConfig('teamTopology.exemptions'),
  );

describe('readExemptionConfig', () => {
  it('reads what is there, and has defaults for what is not', () => {
    const defaults = {
      requireOwnership: true,
      allowOpenEnded: false,
      maxDays: 365,
      approval: 'none',
      approvers: [],
      administrators: [],
    };
    expect(read()).toEqual(defaults);
    expect(read({})).toEqual(defaults);
    const all = {
      requireOwnership: false,
      allowOpenEnded: true,
      maxDays: 30,
      approval: 'required',
    };
    expect(
      read({
        ...all,
        approvers: ['Group:Architects', 'user:acme/Ada'],
        administrators: ['group:default/platform'],
      }),
    ).toEqual({
      ...all,
      approvers: ['group:default/architects', 'user:acme/ada'],
      administrators: ['group:default/platform'],
    });
    // A policy decides then.
    expect(read(all).approvers).toEqual([]);
  });

  it.each<[JsonObject, RegExp | string]>([
    [
      { requireOwner: false },
      'teamTopology.exemptions.requireOwner is no known key; known are requireOwnership, allowOpenEnded, maxDays, approval, approvers, administrators',
    ],
    [
      { requireOwnership: 'maybe' },
      /teamTopology\.exemptions\.requireOwnership/,
    ],
    ...[0, -1, 1.5, 36_501].map((maxDays): [JsonObject, string] => [
      { maxDays },
      `teamTopology.exemptions.maxDays must be a whole number of days from 1 to 36500, and not ${maxDays}`,
    ]),
    [
      { approval: 'always' },
      'teamTopology.exemptions.approval must be "none" or "required", and not "always"',
    ],
    [
      { approval: 'required' },
      'teamTopology.exemptions.approvers must name at least one group or user where teamTopology.exemptions.approval is "required"; else nobody could approve',
    ],
    [
      { administrators: ['group:a/b', 'platform'] },
      'teamTopology.exemptions.administrators[1] is "platform", which is no ref of a group or a user; write one such as group:default/architects',
    ],
    [
      { approvers: ['component:default/cart'] },
      /approvers\[0\] is "component:default\/cart", which is no ref/,
    ],
  ])('names the key that is wrong in %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
