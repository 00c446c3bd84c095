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

import { expect, Page, Route } from '@playwright/test';
import { answerChanged, answerWith } from '../answers';
import { openAll } from '../inspectTab';

const GROUP = '/catalog/default/group/booking/team-topology';
const DEPARTMENT = '/catalog/default/group/travel-products/team-topology';
const ENTITY = '/catalog/default/component/booking-service/team-topology';

export interface State {
  path: string;
  /** How the backend answers, where it does not as the demo has it. */
  answer?(route: Route): Promise<void>;
  /** What a person does before the picture is taken. */
  act?(page: Page, german: boolean): Promise<void>;
  /** Only what is on the screen, such as a dialog. */
  screen?: boolean;
  /** Whether the backend never answers, so that there is no end to wait for. */
  held?: boolean;
  /** Also in German, whose words are longer. */
  german?: boolean;
}

const inAllChecks = (state: 'unknown' | 'exempt') =>
  answerChanged(report => {
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

const unclassified = answerChanged(report => {
  delete report.classification.primary;
  report.classification.evidence = [];
  if (report.summary) {
    const { mix, entities } = report.summary;
    for (const entry of mix) {
      entry.count = entry.function ? 0 : entities.assessed;
      entry.percent = entry.function ? 0 : 100;
    }
  }
  return report;
});

const press =
  (name: string | RegExp, germanName = name) =>
  async (page: Page, german = false) =>
    await page
      .getByRole('button', { name: german ? germanName : name })
      .first()
      .click();

const onBoth = (state: Omit<State, 'path'>, name: string) => ({
  [`group-${name}`]: { path: GROUP, ...state },
  [`entity-${name}`]: { path: ENTITY, ...state },
});

/** What there is to be seen of both tabs. */
export const STATES: Record<string, State> = {
  'group-own': { path: `${DEPARTMENT}?scope=own` },
  'group-with-sub-teams': { path: DEPARTMENT, german: true },
  'group-full': { path: GROUP, german: true },
  'group-all-open': { path: GROUP, act: openAll },
  'entity-full': { path: ENTITY, german: true },
  'entity-all-open': { path: ENTITY, act: openAll },
  'entity-sre': {
    path: '/catalog/default/component/on-call-planner/team-topology',
  },
  'group-nothing': {
    path: '/catalog/roll-up/group/moss/team-topology',
    german: true,
  },
  'group-one-entity': {
    path: '/catalog/roll-up/group/driftwood/team-topology',
  },
  ...onBoth({ answer: async () => {}, held: true }, 'loading'),
  ...onBoth(
    {
      answer: async () => {},
      held: true,
      act: async page =>
        await expect(page.getByText(/^Still waiting/)).toBeVisible(),
    },
    'slow',
  ),
  ...onBoth(
    { answer: answerWith(500, 'Error', 'The disk is full') },
    'error-500',
  ),
  ...onBoth(
    { answer: answerWith(404, 'NotFoundError', 'Not there') },
    'error-404',
  ),
  ...onBoth(
    { answer: answerWith(401, 'AuthenticationError', 'No') },
    'error-401',
  ),
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
  'group-fix': {
    path: GROUP,
    act: press(/^Show fix for/, /^Abhilfe zeigen für/),
    german: true,
  },
  'group-level': {
    path: GROUP,
    act: press('What is missing for DevOps level 1'),
  },
  'entity-fix': { path: ENTITY, act: press(/Golden-path template used/) },
  'entity-exemption-dialog': {
    path: ENTITY,
    act: async (page, german) => {
      await press(/Dashboard linked/)(page);
      await press('Exempt…', /^Ausnehmen/)(page, german);
    },
    screen: true,
    german: true,
  },
};
