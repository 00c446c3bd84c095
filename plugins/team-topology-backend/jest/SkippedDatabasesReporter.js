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

/**
 * Says at the end of a run which tests had no PostgreSQL to run on. Tests name their
 * database: `describe.each(databases.eachSupportedId())('… on %s', …)`.
 */
module.exports = class SkippedDatabasesReporter {
  onRunComplete(_contexts, results) {
    const tests = results.testResults
      .flatMap(file => file.testResults)
      .map(({ ancestorTitles, status }) => ({
        database: /\b(SQLITE|POSTGRES)_\d+/.exec(ancestorTitles.join(' '))?.[1],
        ran: status === 'passed' || status === 'failed',
      }));
    const onSqlite = tests.filter(
      ({ database, ran }) => database === 'SQLITE' && ran,
    ).length;
    if (!onSqlite || tests.some(({ database }) => database === 'POSTGRES')) {
      return;
    }
    // After the summary, which comes when all reporters are done.
    process.once('exit', () => {
      process.stderr.write(
        `\nSkipped on PostgreSQL: ${onSqlite} tests ran on SQLite only. Set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING to run them there too, see CONTRIBUTING.md.\n`,
      );
    });
  }
};
