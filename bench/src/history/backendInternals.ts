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

// The benchmark measures what the backend keeps to itself, so it reaches past its entry.
/* eslint-disable @backstage/no-forbidden-package-imports, @backstage/no-mixed-plugin-imports */
export { CatalogIndex } from '@team-topology/backstage-plugin-team-topology-backend/src/catalog/CatalogIndex';
export { indexEntity } from '@team-topology/backstage-plugin-team-topology-backend/src/catalog/IndexedEntity';
export { HistoryReports } from '@team-topology/backstage-plugin-team-topology-backend/src/history/HistoryReports';
export type { HistoryReportsOptions } from '@team-topology/backstage-plugin-team-topology-backend/src/history/HistoryReports';
export { HistoryStore } from '@team-topology/backstage-plugin-team-topology-backend/src/history/HistoryStore';
export { EntityAssessor } from '@team-topology/backstage-plugin-team-topology-backend/src/refresh/EntityAssessor';
export type { EntityTestimony } from '@team-topology/backstage-plugin-team-topology-backend/src/refresh/EntityAssessor';
export { AssessmentStore } from '@team-topology/backstage-plugin-team-topology-backend/src/store/AssessmentStore';
export type { StoredEntity } from '@team-topology/backstage-plugin-team-topology-backend/src/store/AssessmentStore';
export { openDatabase } from '@team-topology/backstage-plugin-team-topology-backend/src/store/openDatabase';
export { TeamStore } from '@team-topology/backstage-plugin-team-topology-backend/src/store/TeamStore';
