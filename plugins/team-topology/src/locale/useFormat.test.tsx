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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { errorApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { render, screen } from '@testing-library/react';
import { useFormat } from './useFormat';

const THEN = '2026-11-21T09:00:00.000Z';

function Formats() {
  const format = useFormat();
  const texts = {
    number: format.number(1234.5),
    percent: format.percent(12),
    weight: format.weight(-1.25),
    list: format.list(['a', 'b', 'c']),
    notes: format.notes(['a', 'b', 'c']),
    date: format.date(THEN),
    day: format.day(THEN),
    ago: format.ago(THEN),
  };
  return <output>{JSON.stringify(texts)}</output>;
}

async function formats() {
  return JSON.parse((await screen.findByRole('status')).textContent!);
}

function offer(defaultLanguage: string) {
  const config = { defaultLanguage, availableLanguages: ['en', 'de', 'fr'] };
  return {
    app: { extensions: [{ 'api:app/app-language': { config } }] },
  };
}

describe('useFormat', () => {
  const languages = jest.spyOn(navigator, 'languages', 'get');

  beforeEach(() => {
    languages.mockReturnValue(['en-US', 'en']);
    const now = Date.parse(THEN) + 3 * 60_000;
    jest.useFakeTimers({ now, advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
    localStorage.clear();
  });

  it('says numbers, dates and lists in German', async () => {
    renderInTestApp(<Formats />, { config: offer('de') });

    expect(await formats()).toEqual({
      number: '1.235',
      percent: '12\u00a0%',
      weight: '-1,25',
      list: 'a, b und c',
      notes: 'a, b und c',
      date: '21. Nov. 2026',
      day: '21. Nov.',
      ago: 'vor 3 Minuten',
    });
  });

  it('follows the region of the browser, where that speaks the language', async () => {
    languages.mockReturnValue(['fr-CH', 'de-CH', 'en']);
    renderInTestApp(<Formats />, { config: offer('de') });

    expect(await formats()).toMatchObject({
      number: expect.stringMatching(/^1['’]235$/),
    });
  });

  it('stays in the language of the texts, where the app has another one', async () => {
    languages.mockReturnValue(['fr-FR', 'fr']);
    renderInTestApp(<Formats />, { config: offer('fr') });

    expect(await formats()).toMatchObject({
      number: '1,235',
      list: 'a, b, and c',
      notes: 'a, b, c',
      date: 'Nov 21, 2026',
      ago: '3 minutes ago',
    });
  });

  it('needs no language of the app', async () => {
    render(
      <TestApiProvider
        apis={[
          [translationApiRef, mockApis.translation()],
          [errorApiRef, { post: jest.fn(), error$: jest.fn() }],
        ]}
      >
        <Formats />
      </TestApiProvider>,
    );

    expect(await formats()).toMatchObject({ date: 'Nov 21, 2026' });
  });
});
