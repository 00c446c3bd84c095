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

import { createBenchmarkResult } from './createBenchmarkResult';
import { JudgedRow } from './evaluateAnswers';

function rowOf(
  primary: string,
  answer: string | undefined,
  options: {
    secondary?: string[];
    confidence?: number;
    label?: 'high' | 'medium' | 'low';
    org?: string;
    ownerKind?: unknown;
    description?: string;
  } = {},
): JudgedRow {
  return {
    row: {
      id: 'x',
      kind: 'Component',
      name: 'x',
      org: options.org,
      fields: {
        ownerKind: options.ownerKind,
        description: options.description,
      },
    },
    label: {
      primary,
      secondary: options.secondary ?? [],
      confidence: options.label ?? 'high',
    },
    answer,
    confidence: options.confidence ?? 0.8,
  } as unknown as JudgedRow;
}

const rows = [
  rowOf('infra', 'infra', { org: 'a', ownerKind: 'personal' }),
  rowOf('infra', 'infra', { org: 'a', ownerKind: 'personal' }),
  rowOf('infra', 'sre', {
    org: 'b',
    ownerKind: 'organisation',
    secondary: ['sre'],
    description: 'a database',
  }),
  rowOf('sre', undefined, {
    org: 'b',
    ownerKind: 'organisation',
    label: 'medium',
  }),
  rowOf('sre', 'infra', { org: 'c', label: 'low' }),
  rowOf('sre', 'sre', { org: 'c', label: 'low' }),
];

function resultOf(judged: JudgedRow[]) {
  return createBenchmarkResult({
    rows: judged,
    unclear: 3,
    problems: 2,
    ruleSet: 'f',
    signals: 1,
    speed: { rounds: 5, microsecondsPerItem: 20, itemsPerSecond: 50_000 },
  });
}

describe('createBenchmarkResult', () => {
  it('computes all figures from rows of settled labels', () => {
    const result = resultOf(rows);
    expect(result).toMatchObject({
      rows: 4,
      accuracy: 2 / 4,
      accuracyWithSecondary: 3 / 4,
      answeredPrecision: 2 / 3,
      coverage: 3 / 4,
      unclear: 3,
      problems: 2,
      entitiesPerSecond: 50_000,
      microsecondsPerEntity: 20,
      lowConfidence: { n: 2, accuracy: 0.5 },
      mediumConfidence: { n: 1, accuracy: 0 },
      highConfidence: { n: 3, accuracy: 2 / 3 },
      accuracyByOwnerKind: { organisation: 0, personal: 1 },
      confusion: { infra: { infra: 2, sre: 1 }, sre: { unclassified: 1 } },
      owners: [
        { owner: 'b', rows: 2, accuracy: 0 },
        { owner: 'a', rows: 2, accuracy: 1 },
      ],
    });
    // F1 of infra: 4 / (3 + 2); of sre: 0.
    expect(result.macroF1).toBeCloseTo(0.4, 10);
    // Three answers of confidence 0.8 in bins of their own: right, right, wrong.
    expect(result.ece).toBeCloseTo((0.2 + 0.2 + 0.8) / 3, 10);
    expect(result.eceLow).toBeCloseTo(0.2, 10);
    expect(result.eceHigh).toBeCloseTo(0.8, 10);
    expect(result.ownerKinds.organisation).toMatchObject({
      rows: 2,
      accuracy: 0,
      accuracyWithSecondary: 0.5,
      coverage: 0.5,
    });
  });

  it('compares with what simple means reach', () => {
    const { baselines } = resultOf(rows);
    expect(baselines.commonestLabel).toMatchObject({
      label: 'infra',
      accuracy: 3 / 4,
    });
    // One description says "database"; the others become application.
    expect(baselines.keywords).toMatchObject({ accuracy: 1 / 4 });
  });

  it('calls owners of no said kind unknown', () => {
    const result = resultOf([
      rowOf('infra', 'infra'),
      rowOf('infra', 'infra', { ownerKind: 7 }),
    ]);
    expect(result.accuracyByOwnerKind).toEqual({ unknown: 1 });
    expect(result.owners).toEqual([{ owner: 'unknown', rows: 2, accuracy: 1 }]);
  });

  it('says nothing where nothing is classified', () => {
    expect(resultOf([rowOf('infra', undefined)])).toMatchObject({
      accuracy: 0,
      answeredPrecision: undefined,
      coverage: 0,
      ece: undefined,
      eceLow: undefined,
      bins: [],
      lowConfidence: { n: 0, accuracy: undefined },
    });
  });
});
