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

import {
  createRuleSet,
  Signal,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ModuleRules } from './ModuleRules';

const DATA = {
  id: 'data',
  title: 'Data',
  mission: 'Turns what happened into what people can decide by.',
  question: 'Can people trust these numbers?',
  northStar: 'Fresh and correct data',
};

const SIGNAL: Signal = {
  id: 'acme-lake',
  when: { 'facts.nameWords': { $contains: 'lake' } },
  weights: { data: 2 },
  reason: 'Its name says "{value}".',
  source: 'Acme',
};

describe('ModuleRules', () => {
  it('gives functions to signals of modules, whichever comes first', () => {
    const rules = new ModuleRules();
    rules.addSignals(SIGNAL);
    rules.addFunctions(DATA, { ...DATA, id: 'quality' });
    const { functions, signals } = createRuleSet({ sources: rules.sources() });
    expect(functions.slice(-2)).toEqual([DATA, { ...DATA, id: 'quality' }]);
    expect(signals).toContainEqual(SIGNAL);
  });

  it('lets the configuration change the texts of their functions', () => {
    const rules = new ModuleRules();
    rules.addFunctions(DATA);
    const { functions } = createRuleSet({
      sources: [
        ...rules.sources(),
        {
          name: 'teamTopology',
          functions: [{ id: 'data', title: 'Insight' }],
        },
      ],
    });
    expect(functions.at(-1)).toEqual({ ...DATA, title: 'Insight' });
  });

  it('refuses what two modules add under one id', () => {
    const rules = new ModuleRules();
    rules.addFunctions(DATA);
    rules.addSignals(SIGNAL);
    // The second module.
    rules.addFunctions({ ...DATA, title: 'Other' });
    rules.addSignals({ ...SIGNAL, weights: { data: 1 } });
    expect(() => createRuleSet({ sources: rules.sources() })).toThrow(
      [
        '  - modules.functions[1].id "data" stands already at modules.functions[0]; put both together',
        '  - modules.signals[1].id "acme-lake" stands already at modules.signals[0]; put both together',
      ].join('\n'),
    );
  });
});
