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

import { UseMode } from '@team-topology/backstage-plugin-team-topology-common';

/** A row of `entities`. */
export interface EntityRow {
  entity_ref: string;
  kind: string;
  /** What lists order and find it by: see `listName`. */
  name: string;
  title: string | null;
  type: string | null;
  system_ref: string | null;
  hash: string | null;
  read_at: string | null;
  assessed: boolean | number;
  primary_function: string | null;
  confidence: number;
  share: number;
  shares: string | null;
  states: string | null;
  overridden: string | null;
  evidence: string | null;
  gaps: number;
  unknown: number;
  met: number;
  exempt: number;
  worst: number | null;
  error: string | null;
  valid_until: string | null;
  basis: string | null;
  domain_ref: string | null;
  lifecycle: string | null;
  source_template: string | null;
  template_version: string | null;
  set_aside: string | null;
  marks: string | null;
}

/** A row of `entity_uses`. */
export interface EntityUseRow {
  entity_ref: string;
  used_ref: string;
  mode: UseMode;
}

/** A row of `gaps`. */
export interface GapRow {
  entity_ref: string;
  practice: string;
  discipline: string;
  severity: number;
  level: number | null;
  reason: string;
  since: string;
}

/** A row of `refresh_status`. */
export interface RefreshStatusRow {
  id: number;
  state: string;
  as_of: string | null;
  started_at: string | null;
  error: string | null;
}
