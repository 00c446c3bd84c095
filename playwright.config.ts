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

import { defineConfig, devices } from '@playwright/test';

const SYSTEMS = [
  { name: 'new frontend system', app: 'app', port: 7117 },
  { name: 'old frontend system', app: 'app-legacy', port: 7118 },
];

// What the page does by itself, whatever app is around it: once is enough.
const PAGE_TESTS = [
  'accessibility.test.ts',
  'layoutShift.test.ts',
  'states.test.ts',
];

const BIG_TEAM_PORT = 7119;

/** Serves a built app with the demo. */
export function serverOf(
  app: string,
  port: number,
  command = 'yarn workspace backend start:browser-tests',
) {
  return {
    command,
    env: { BROWSER_TESTS_APP: app, BROWSER_TESTS_PORT: String(port) },
    url: `http://localhost:${port}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}

/** Serves the demo with a team of 2,000 entities in place of the examples. */
export const bigTeamServer = serverOf(
  'app',
  BIG_TEAM_PORT,
  [
    'node --require @backstage/cli/config/nodeTransform.cjs packages/app/e2e-tests/writeBigTeam.ts',
    'yarn workspace backend start:browser-tests --config ../../app-config.big-team.yaml',
  ].join(' && '),
);

const bigTeam = { baseURL: `http://localhost:${BIG_TEAM_PORT}` };

/** Waits until that team has been read. */
export const bigTeamSetup = {
  name: 'big team is read',
  use: bigTeam,
  testMatch: 'bigTeam.setup.ts',
};

// Both apps have to be built first: `yarn test:browser` does so.
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'e2e-test-report/results',
  reporter: [
    ['list'],
    ['html', { outputFolder: 'e2e-test-report/html', open: 'never' }],
  ],
  forbidOnly: Boolean(process.env.CI),
  // A machine that stands still for a minute must not fail a change; the report names
  // what passed at a later try.
  retries: process.env.CI ? 2 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 3,
  webServer: [
    ...SYSTEMS.map(({ app, port }) => serverOf(app, port)),
    bigTeamServer,
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // Dates and numbers as in the texts that the tests look for.
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // Recording doubles the time of some tests, so the first try in CI goes without.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      // A browser of the machine instead of one that Playwright downloads.
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    ...SYSTEMS.flatMap(({ name, port }) => {
      const use = { baseURL: `http://localhost:${port}` };
      const setup = `demo of the ${name}`;
      return [
        { name: setup, use, testMatch: 'demo.setup.ts' },
        {
          name,
          use,
          dependencies: [setup],
          testIgnore: ['bigTeam.test.ts', ...PAGE_TESTS],
          // Tests of one system change the same data, so they run one after another.
          workers: 1,
        },
      ];
    }),
    {
      name: 'page',
      use: { baseURL: `http://localhost:${SYSTEMS[0].port}` },
      testMatch: PAGE_TESTS,
      dependencies: [SYSTEMS[0].name],
      workers: 1,
    },
    bigTeamSetup,
    {
      name: 'big team',
      use: bigTeam,
      testMatch: 'bigTeam.test.ts',
      dependencies: [bigTeamSetup.name],
      workers: 1,
    },
  ],
});
