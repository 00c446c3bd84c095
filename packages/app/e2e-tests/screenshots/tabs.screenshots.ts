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

import { expect, Page, Route, test } from '@playwright/test';
import { openPage } from '../openPage';
import { chooseTheme } from '../pageMeasures';

const FOLDER = 'e2e-test-report/screenshots';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const THEMES = ['light', 'dark'] as const;

const GROUP = '/catalog/default/group/booking/team-topology';
const DEPARTMENT = '/catalog/default/group/travel-products/team-topology';
const ENTITY = '/catalog/default/component/booking-service/team-topology';
const REPORTS =
  /\/api\/team-topology\/(teams|entities)\/([^/?]+\/){1,2}[^/?]+(\?.*)?$/;

interface State {
  path: string;
  /** How the backend answers, where it does not as the demo has it. */
  answer?(route: Route): Promise<void>;
  /** What a person does before the picture is taken. */
  act?(page: Page): Promise<void>;
  /** Only what is on the screen, such as a dialog. */
  screen?: boolean;
}

const fault =
  (status: number, name: string, message: string) => async (route: Route) =>
    await route.fulfill({ status, json: { error: { name, message } } });

/** Answers as the demo does, with changes. */
const changed = (change: (report: any) => unknown) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json()) });
};

const inAllChecks = (state: 'unknown' | 'exempt') =>
  changed(report => {
    if (report.practices) {
      for (const practice of report.practices) {
        if (practice.state !== 'not-applicable') {
          practice.state = state;
        }
      }
      return report;
    }
    const { checks } = report.summary;
    const owed = checks.met + checks.gap + checks.unknown + checks.exempt;
    report.summary.checks = {
      ...checks,
      met: 0,
      gap: 0,
      unknown: 0,
      exempt: 0,
      [state]: owed,
    };
    report.summary.gaps = [];
    for (const severity of Object.keys(report.summary.severities)) {
      report.summary.severities[severity] = 0;
    }
    return report;
  });

const unclassified = changed(report => {
  if (report.classification) {
    delete report.classification.primary;
    report.classification.evidence = [];
    return report;
  }
  const { mix, entities } = report.summary;
  for (const entry of mix) {
    entry.count = entry.function ? 0 : entities.assessed;
    entry.share = entry.function ? 0 : 1;
  }
  return report;
});

const press = (name: string | RegExp) => async (page: Page) =>
  await page.getByRole('button', { name }).first().click();

const onBoth = (state: Omit<State, 'path'>, name: string) => ({
  [`group-${name}`]: { path: GROUP, ...state },
  [`entity-${name}`]: { path: ENTITY, ...state },
});

const STATES: Record<string, State> = {
  'group-own': { path: `${DEPARTMENT}?scope=own` },
  'group-with-sub-teams': { path: DEPARTMENT },
  'group-full': { path: GROUP },
  'entity-full': { path: ENTITY },
  'entity-sre': {
    path: '/catalog/default/component/on-call-planner/team-topology',
  },
  'group-nothing': { path: '/catalog/roll-up/group/moss/team-topology' },
  'group-one-entity': {
    path: '/catalog/roll-up/group/driftwood/team-topology',
  },
  ...onBoth({ answer: async () => {} }, 'loading'),
  ...onBoth(
    {
      answer: async () => {},
      act: async page =>
        await expect(page.getByText(/^Still waiting/)).toBeVisible(),
    },
    'slow',
  ),
  ...onBoth({ answer: fault(500, 'Error', 'The disk is full') }, 'error-500'),
  ...onBoth({ answer: fault(404, 'NotFoundError', 'Not there') }, 'error-404'),
  ...onBoth({ answer: fault(401, 'AuthenticationError', 'No') }, 'error-401'),
  ...onBoth({ answer: async route => await route.abort() }, 'dead'),
  ...onBoth({ answer: unclassified }, 'unclassified'),
  ...onBoth({ answer: inAllChecks('exempt') }, 'all-exempt'),
  ...onBoth({ answer: inAllChecks('unknown') }, 'all-unknown'),
  ...onBoth({ act: press(/^Correct/), screen: true }, 'correction-dialog'),
  'group-guide': {
    path: GROUP,
    act: async page => await page.getByTitle('What SRE is').first().click(),
    screen: true,
  },
  'group-fix': { path: GROUP, act: press(/^Show fix for/) },
  'group-level': {
    path: GROUP,
    act: press('What is missing for DevOps level 1'),
  },
  'entity-fix': { path: ENTITY, act: press(/Golden-path template used/) },
  'entity-exemption-dialog': {
    path: ENTITY,
    act: async page => {
      await press(/Dashboard linked/)(page);
      await press('Exempt…')(page);
    },
    screen: true,
  },
};

for (const [name, state] of Object.entries(STATES)) {
  for (const theme of THEMES) {
    for (const size of SIZES) {
      test(`${name} ${theme} ${size.width}`, async ({ page }) => {
        await page.setViewportSize(size);
        await chooseTheme(page, theme);
        if (state.answer) {
          await page.route(REPORTS, state.answer);
        }
        await openPage(page, state.path);
        await expect(
          page
            .locator('section h2, [role="alert"], [aria-busy="true"]')
            .first(),
        ).toBeVisible();
        await page.waitForLoadState('networkidle');
        await state.act?.(page);
        await page.waitForLoadState('networkidle');
        if (!state.screen) {
          // The page scrolls within its frame, so it is made as high as its content.
          const height = await page.evaluate(() => {
            for (const node of document.querySelectorAll('*')) {
              node.scrollTop = 0;
            }
            return Math.max(
              ...[...document.querySelectorAll('main, article, body')].map(
                ({ scrollHeight }) => scrollHeight,
              ),
            );
          });
          await page.setViewportSize({
            width: size.width,
            height: Math.max(size.height, Math.min(height, 12_000)),
          });
        }
        await page.screenshot({
          path: `${FOLDER}/${name}-${theme}-${size.width}.png`,
          animations: 'disabled',
        });
      });
    }
  }
}
