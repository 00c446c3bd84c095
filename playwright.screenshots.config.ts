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

import { defineConfig } from '@playwright/test';
import browserTests from './playwright.config';

const PORT = 7121;

// Pictures of all states of the tabs, to be looked at: `yarn screenshots`. They assert
// nothing, so they are no part of `yarn test:browser`. The app has to be built first.
export default defineConfig({
  ...browserTests,
  testDir: 'packages/app/e2e-tests/screenshots',
  testMatch: '*.screenshots.ts',
  outputDir: 'e2e-test-report/screenshots-results',
  reporter: 'list',
  webServer: {
    command: 'yarn workspace backend start:browser-tests',
    env: { BROWSER_TESTS_APP: 'app', BROWSER_TESTS_PORT: String(PORT) },
    url: `http://localhost:${PORT}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  projects: [
    {
      name: 'demo',
      testDir: 'packages/app/e2e-tests',
      testMatch: 'demo.setup.ts',
      use: { baseURL: `http://localhost:${PORT}` },
    },
    {
      name: 'screenshots',
      dependencies: ['demo'],
      use: {
        ...browserTests.use,
        baseURL: `http://localhost:${PORT}`,
        trace: 'off',
      },
    },
  ],
});
