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
import browserTests, { serverOf } from './playwright.config';

// The names of the apps are also those of the folders with the pictures.
const SYSTEMS = [
  { app: 'app', port: 7121, pictures: '*.screenshots.ts' },
  // Its tabs are the same; the pages around the cards are not.
  { app: 'app-legacy', port: 7122, pictures: 'overview.screenshots.ts' },
];

// Pictures of all states of the tabs, and of overviews with the cards, to be looked at:
// `yarn screenshots`. They assert nothing, so they are no part of `yarn test:browser`.
// Both apps have to be built first.
export default defineConfig({
  ...browserTests,
  outputDir: 'e2e-test-report/screenshots-results',
  reporter: 'list',
  webServer: SYSTEMS.map(({ app, port }) => serverOf(app, port)),
  projects: SYSTEMS.flatMap(({ app, port, pictures }) => {
    const use = {
      ...browserTests.use,
      baseURL: `http://localhost:${port}`,
      trace: 'off' as const,
    };
    const setup = `demo of ${app}`;
    return [
      { name: setup, use, testMatch: 'demo.setup.ts' },
      { name: app, use, testMatch: pictures, dependencies: [setup] },
    ];
  }),
});
