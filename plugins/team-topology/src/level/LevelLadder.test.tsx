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
import {
  assessLevels,
  createRuleSet,
  DisciplineLevel,
  LevelCell,
  Practice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FunctionsProvider } from '../function';
import { LevelsCard } from './LevelsCard';

const THRESHOLDS = { metShare: 0.9, knownShare: 0.6 };

function practice(
  id: string,
  level: 1 | 2 | 3,
  change: Partial<Practice> = {},
): Practice {
  return {
    id,
    title: `The ${id.split('/')[1]}`,
    discipline: id.split('/')[0],
    level,
    severity: 'medium',
    appliesTo: { when: {}, description: 'all' },
    checks: [],
    whenSilent: 'gap',
    silentReason: 'Nothing found.',
    rationale: 'It matters.',
    source: 'Test',
    remedy: { text: 'Do it.' },
    ...change,
  };
}

const RULES = {
  ...createRuleSet(),
  practices: [
    practice('infra/state', 1, {
      provenBy: { observed: 'the state of Terraform' },
    }),
    practice('sre/paged', 1),
    practice('sre/objective', 2, { severity: 'critical', effort: 'large' }),
    practice('sre/alerts', 2, { severity: 'low', effort: 'small' }),
    practice('devops/built', 1),
    practice('platform/path', 1),
    practice('devsecops/scan', 1),
  ],
};

function cells(id: string, state: LevelCell['state'], count: number) {
  const { level } = RULES.practices.find(item => item.id === id)!;
  return Array.from(
    { length: count },
    (): LevelCell => ({ practice: id, level, state }),
  );
}

const LEVELS: DisciplineLevel[] = assessLevels(
  [
    ...cells('infra/state', 'met', 2),
    ...cells('infra/state', 'unknown', 3),
    ...cells('sre/paged', 'met', 20),
    ...cells('sre/objective', 'met', 28),
    ...cells('sre/objective', 'gap', 11),
    ...cells('sre/alerts', 'gap', 1),
    ...cells('sre/alerts', 'unknown', 9),
    ...cells('devops/built', 'met', 3),
    ...cells('devsecops/scan', 'gap', 1),
  ],
  RULES,
);

async function renderCard(
  levels: DisciplineLevel[] = LEVELS,
  compact?: boolean,
) {
  await renderInTestApp(
    <FunctionsProvider functions={RULES.functions}>
      <LevelsCard levels={levels} thresholds={THRESHOLDS} compact={compact} />
    </FunctionsProvider>,
  );
}

async function rowOf(title: string): Promise<HTMLElement> {
  return (await screen.findByText(title)).closest('li')!;
}

function stepsIn(row: HTMLElement) {
  return within(row)
    .getAllByRole('img')
    .map(step => step.getAttribute('aria-label'));
}

describe('LevelsCard', () => {
  it('says what the marks are, and that it is not about people', async () => {
    await renderCard();
    expect(
      await screen.findByText(
        'Reached when 90 % of known checks are met (the mark) and 60 % are known. About practices, never about people.',
      ),
    ).toBeInTheDocument();
  });

  it('shows three steps per discipline, each in words too', async () => {
    await renderCard();
    const sre = await rowOf('SRE');
    expect(sre).toHaveTextContent('Level 1');
    expect(stepsIn(sre)).toEqual([
      '1 Foundation: reached, 20 of 20 known checks met',
      '2 Practising: 80\u00a0%, 48 of 60 known checks met, 90\u00a0% needed',
      '3 Strategic: nothing counts here',
    ]);
    expect(sre).toHaveTextContent('80 %');
    expect(sre).toHaveTextContent('86 % · 60/69');
    expect(sre).toHaveTextContent(
      'Close 6 more gaps to reach level 2 (54 of 60 met).',
    );

    const infra = await rowOf('Infrastructure');
    expect(infra).toHaveTextContent('Not assessable yet');
    expect(stepsIn(infra)[0]).toBe(
      '1 Foundation: not assessable yet, 2 of 5 checks known',
    );
    expect(infra).toHaveTextContent(
      '2 of 5 checks are known. Find out 1 more to assess level 1.',
    );

    const security = await rowOf('DevSecOps');
    expect(security).toHaveTextContent('Below level 1');
    expect(security).toHaveTextContent('Close 1 more gap to reach level 1');

    const devops = await rowOf('DevOps');
    expect(devops).toHaveTextContent('All that is owed here is reached.');
    expect(within(devops).queryByRole('button')).not.toBeInTheDocument();
  });

  it('never rounds a share up to the mark', async () => {
    await renderCard(
      assessLevels(
        [...cells('sre/paged', 'met', 899), ...cells('sre/paged', 'gap', 101)],
        RULES,
      ),
    );
    expect(stepsIn(await rowOf('SRE'))[0]).toContain('89\u00a0%');
  });

  it('opens what is missing, what is enough first', async () => {
    await renderCard();
    const row = await rowOf('SRE');
    const button = within(row).getByRole('button', {
      name: 'What is missing for SRE level 2',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(
      within(row)
        .getAllByRole('heading')
        .map(heading => heading.textContent),
    ).toEqual(['Enough to reach level 2', 'Missing too']);
    const [objective, ...others] = within(row)
      .getAllByRole('list')
      .flatMap(list => within(list).getAllByRole('listitem'));
    for (const text of [
      'Critical',
      'The objective',
      '11 gaps',
      'Large effort',
      '+18 points met',
    ]) {
      expect(objective).toHaveTextContent(text);
    }
    expect(others.map(item => item.textContent)).toEqual([
      expect.stringMatching(/The alerts.*9 unknown.*\+13 points known/),
      expect.stringMatching(/The alerts.*1 gap.*Small effort/),
    ]);
    await userEvent.click(button);
    expect(within(row).queryByRole('heading')).not.toBeInTheDocument();
  });

  it('says what to connect', async () => {
    await renderCard();
    const row = await rowOf('Infrastructure');
    await userEvent.click(
      within(row).getByRole('button', {
        name: 'What is missing for Infrastructure level 1',
      }),
    );
    expect(row).toHaveTextContent('Enough to assess level 1');
    expect(row).toHaveTextContent(
      'Connect a source that can see the state of Terraform.',
    );
  });

  it('names disciplines of which nothing is owed', async () => {
    await renderCard();
    expect(
      await screen.findByText('Nothing here owes practices of Platform.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Platform')).not.toBeInTheDocument();
  });

  it('says the same as a table', async () => {
    await renderCard();
    await userEvent.click(
      await screen.findByRole('button', { name: 'As table: Levels' }),
    );
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'Discipline1 Foundation2 Practising3 StrategicKnown',
      expect.stringMatching(
        /^Infrastructure.*Not assessable yet.*40\u00a0% · 2\/5$/,
      ),
      expect.stringMatching(
        /^SRE.*Level 1.*Reached.*80\u00a0% of 60 met.*86\u00a0% · 60\/69$/,
      ),
      expect.stringMatching(/^DevOps.*Level 1.*Reached/),
      expect.stringMatching(/^DevSecOps.*Below level 1.*0\u00a0% of 1 met/),
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'As table: Levels' }),
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('is shorter beside other cards, and says as much', async () => {
    await renderCard(LEVELS, true);
    const row = await rowOf('SRE');
    expect(row).not.toHaveTextContent('60/69');
    expect(stepsIn(row)).toHaveLength(3);
    expect(row).toHaveTextContent('Close 6 more gaps to reach level 2');
  });
});
