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
import browserTests, { bigTeamServer, bigTeamSetup } from './playwright.config';

// How fast the tab of a big team answers: `yarn bench:feedback`. A busy machine is slower
// than any page, so this is no part of `yarn test:browser`. The app has to be built first.
export default defineConfig({
  ...browserTests,
  outputDir: 'e2e-test-report/speed-results',
  reporter: [['list'], ['json', { outputFile: 'e2e-test-report/speed.json' }]],
  workers: 1,
  webServer: bigTeamServer,
  projects: [
    bigTeamSetup,
    {
      ...bigTeamSetup,
      name: 'speed',
      testMatch: 'bigTeam.speed.ts',
      dependencies: [bigTeamSetup.name],
    },
  ],
});
