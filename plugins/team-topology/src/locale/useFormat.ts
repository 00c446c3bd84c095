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
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { teamTopologyTranslationRef } from '../translation';
import { useLocale } from './useLocale';

/** Says the texts of the pages in the language of the reader. */
export type Translate = TranslationFunction<
  (typeof teamTopologyTranslationRef)['T']
>;

/** Numbers, dates and lists in the words of the reader. */
export interface Format {
  number(value: number, fractionDigits?: number): string;
  /** A measured number, with as many fraction digits as it has, at most three. */
  quantity(value: number): string;
  /** With its sign, with two fraction digits, so that one stands below the other. */
  weight(value: number): string;
  /** A sum of weights, with one to two fraction digits. */
  sum(value: number): string;
  /** A whole number with its sign. */
  difference(value: number): string;
  percent(wholePercent: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b, c": short notes that stand beside one another. */
  notes(items: readonly string[]): string;
  /** Day, month and year. */
  date(iso: string): string;
  /** Day and month. */
  day(iso: string): string;
  dateTime(iso: string): string;
  /** "3 minutes ago"; what lies ahead by a wrong clock is "just now". */
  ago(iso: string): string;
}

export function useFormat(): Format {
  const locale = useLocale();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return useMemo(() => createFormat(locale, t), [locale, t]);
}

/** The same where no hook can be called. */
export function createFormat(locale: string, t: Translate): Format {
  const at = (iso: string) => DateTime.fromISO(iso).setLocale(locale);
  return {
    number: (value, fractionDigits = 0) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: fractionDigits,
        maximumFractionDigits: fractionDigits,
      }).format(value),
    quantity: value => new Intl.NumberFormat(locale).format(value),
    weight: value =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: 'exceptZero',
      }).format(value),
    sum: value =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 2,
      }).format(value),
    difference: value =>
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: 0,
        signDisplay: 'exceptZero',
      }).format(value),
    percent: wholePercent =>
      t('format.percent', {
        value: new Intl.NumberFormat(locale).format(wholePercent),
      }),
    list: items => new Intl.ListFormat(locale).format(items),
    notes: items =>
      new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
        items,
      ),
    date: iso => at(iso).toLocaleString(DateTime.DATE_MED),
    day: iso => at(iso).toLocaleString({ day: 'numeric', month: 'short' }),
    dateTime: iso => at(iso).toLocaleString(DateTime.DATETIME_MED),
    ago: iso => {
      const time = at(iso);
      return DateTime.now().diff(time).as('seconds') < 60
        ? t('format.justNow')
        : time.toRelative() ?? time.toLocaleString(DateTime.DATE_MED);
    },
  };
}
