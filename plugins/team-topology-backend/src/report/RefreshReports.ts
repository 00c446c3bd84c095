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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { RefreshReport } from '@team-topology/backstage-plugin-team-topology-common';
import { LastRefresh } from '../refresh/LastRefresh';
import { PageSelection } from '../store/readPage';
import { TeamStore } from '../store/TeamStore';
import { CatalogVisibility } from '../visibility/CatalogVisibility';

/**
 * Reports how the last refresh went, and what it could not assess.
 */
export class RefreshReports {
  readonly #options: RefreshReportsOptions;

  constructor(options: RefreshReportsOptions) {
    this.#options = options;
  }

  /** The status, and a page of the failures that the caller may see. */
  async getReport(
    page: PageSelection,
    credentials: BackstageCredentials,
  ): Promise<RefreshReport> {
    const { lastRefresh, teams, visibility } = this.#options;
    const visible = await visibility.ofAll(credentials);
    const failures = await teams.listEntities(
      { ...page, assessed: false, sort: 'ref' },
      visible,
    );
    const total = await teams.countEntities(undefined, visible);
    return {
      status: await lastRefresh.getStatus(),
      entities: {
        total,
        // Both numbers may be of different moments.
        assessed: Math.max(0, total - failures.totalItems),
      },
      failures: {
        ...failures,
        items: failures.items.map(({ ref, title, owners, error }) => ({
          ref,
          ...(title && { title }),
          owners,
          error: error!,
        })),
      },
    };
  }
}

/** What {@link RefreshReports} needs. */
export interface RefreshReportsOptions {
  lastRefresh: LastRefresh;
  teams: TeamStore;
  visibility: CatalogVisibility;
}
