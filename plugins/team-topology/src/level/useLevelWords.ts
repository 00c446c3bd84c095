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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  DisciplineLevel,
  LevelStep,
  LevelThresholds,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/** How levels are spoken of. */
export interface LevelWords {
  /** The name of a level. */
  name(level: LevelStep['level']): string;
  /** Where a discipline stands. */
  standing(discipline: DisciplineLevel): string;
  /** All that a step shows, in one sentence. */
  step(step: LevelStep): string;
  /** The same in the cell of a table. */
  cell(step: LevelStep): string;
  /** A share, never rounded up: what misses the mark must not read as the mark. */
  share(share: number): string;
  /** What is known of the checks up to a step. */
  known(step: LevelStep): string;
  /** What to do next. */
  next(discipline: DisciplineLevel): string;
}

export function useLevelWords(thresholds: LevelThresholds): LevelWords {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const share = (value: number) =>
    format.percent(Math.floor(value * 100 + 1e-9));
  const name: LevelWords['name'] = level => {
    switch (level) {
      case 1:
        return t('levels.name.one');
      case 2:
        return t('levels.name.two');
      default:
        return t('levels.name.three');
    }
  };
  const numbersOf = ({ met, gap, unknown }: LevelStep) => ({
    met: format.number(met),
    known: format.number(met + gap),
    total: format.number(met + gap + unknown),
  });
  return {
    name,
    share,
    standing: ({ level, next, steps }) => {
      if (level > 0) {
        return t('levels.reachedLevel', { level: format.number(level) });
      }
      return next && steps[next.level - 1].state === 'not-assessable'
        ? t('levels.notAssessable')
        : t('levels.below', { level: format.number(next?.level ?? 1) });
    },
    step: step => {
      const words = { name: name(step.level), ...numbersOf(step) };
      switch (step.state) {
        case 'reached':
          return t('levels.step.reached', words);
        case 'open':
          return t('levels.step.open', {
            ...words,
            share: share(step.metShare ?? 0),
            needed: share(thresholds.metShare),
          });
        case 'not-assessable':
          return t('levels.step.notAssessable', words);
        default:
          return t('levels.step.notApplicable', words);
      }
    },
    cell: step => {
      switch (step.state) {
        case 'reached':
          return t('levels.cell.reached');
        case 'open':
          return t('levels.cell.open', {
            ...numbersOf(step),
            share: share(step.metShare ?? 0),
          });
        case 'not-assessable':
          return t('levels.cell.notAssessable');
        default:
          return t('levels.cell.notApplicable');
      }
    },
    known: step =>
      t('levels.knownOf', {
        ...numbersOf(step),
        share: share(step.knownShare ?? 0),
      }),
    next: ({ next, steps }) => {
      if (!next) {
        return t('levels.done');
      }
      const step = steps[next.level - 1];
      const words = { ...numbersOf(step), level: format.number(next.level) };
      return step.state === 'not-assessable'
        ? t('levels.findOut', { ...words, count: next.toKnow })
        : t('levels.closeMore', {
            ...words,
            count: next.toClose,
            needed: format.number(step.met + next.toClose),
          });
    },
  };
}

/** The step that matters now: the next one, or else the highest that counts. */
export function currentStep({ steps, next }: DisciplineLevel): LevelStep {
  return next
    ? steps[next.level - 1]
    : steps.filter(({ state }) => state !== 'not-applicable').at(-1) ??
        steps[0];
}

/** Whether anything here owes a practice of the discipline. */
export function isOwed({ steps }: DisciplineLevel): boolean {
  return steps.some(({ state }) => state !== 'not-applicable');
}
