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

// Both apps have to be built first: `yarn test:browser` does so.
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'e2e-test-report/results',
  reporter: [
    ['list'],
    ['html', { outputFolder: 'e2e-test-report/html', open: 'never' }],
  ],
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  webServer: SYSTEMS.map(({ app, port }) => ({
    command: 'yarn workspace backend start:browser-tests',
    env: { BROWSER_TESTS_APP: app, BROWSER_TESTS_PORT: String(port) },
    url: `http://localhost:${port}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  })),
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // Dates and numbers as in the texts that the tests look for.
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
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
  projects: SYSTEMS.flatMap(({ name, port }) => {
    const use = { baseURL: `http://localhost:${port}` };
    const setup = `demo of the ${name}`;
    return [
      { name: setup, use, testMatch: '*.setup.ts' },
      { name, use, dependencies: [setup] },
    ];
  }),
});
