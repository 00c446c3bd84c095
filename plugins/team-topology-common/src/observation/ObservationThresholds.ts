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

import { ObservationId } from './StatedObservation';

/**
 * From when on something is worth stating. Shares are 0 to 1.
 *
 * @public
 */
export interface ObservationThresholds {
  /** Ids of observations that are not stated. */
  disabled: ObservationId[];
  allHats: {
    /** So many functions in one team. */
    functions: number;
    /** From so many entities on it is more than the normal state of a small company. */
    entities: number;
  };
  silo: {
    /** So many entities of the function. */
    entities: number;
    /** So many other teams own services in production. */
    teams: number;
  };
  labelOnly: {
    /** A team with fewer entities shows too little. */
    entities: number;
  };
  platformWithoutUsers: {
    /** Fewer using teams than this. */
    teams: number;
  };
  manyStacks: {
    /** More languages than this. */
    stacks: number;
  };
  typeWithoutTemplate: {
    /** For fewer entities of a type a template is hardly worth it. */
    entities: number;
  };
  functionHole: {
    /** Where less than this share of its practices is met, a hole is a gap. */
    share: number;
  };
  next: {
    /** Fewer components in production are an exploration. */
    productionComponents: number;
    /** As is a smaller share of all components. */
    productionShare: number;
    /** Share of components in production with a declared pipeline. */
    pipelines: number;
    /** Below this share with a dashboard, nobody sees what is released. */
    dashboardsMissing: number;
    /** Shares of components in production from which DevOps is in place. */
    sources: number;
    deployments: number;
    tests: number;
    dashboards: number;
    owners: number;
    /** Share of services with an SLO. */
    slos: number;
    /** Share of what runs with a known rotation. */
    onCall: number;
    /** From this share with a known rotation on, people are paged already. */
    paged: number;
    /** What so many other teams use is shared. */
    sharingTeams: number;
    /** So many teams own components in production. */
    owningTeams: number;
    /** So many components in production without golden paths. */
    components: number;
    /** Below this share made from templates, golden paths are missing. */
    provenance: number;
    /** From this share on, golden paths are in place. */
    provenanceReached: number;
    /** So many tools that do the same. */
    buildTools: number;
    /** Share of components in production with a declared scan. */
    scans: number;
  };
}

/**
 * The thresholds where the configuration says nothing.
 *
 * @public
 */
export const defaultObservationThresholds: ObservationThresholds = {
  disabled: [],
  allHats: { functions: 4, entities: 25 },
  silo: { entities: 3, teams: 2 },
  labelOnly: { entities: 3 },
  platformWithoutUsers: { teams: 2 },
  manyStacks: { stacks: 3 },
  typeWithoutTemplate: { entities: 3 },
  functionHole: { share: 0.5 },
  next: {
    productionComponents: 5,
    productionShare: 0.2,
    pipelines: 0.8,
    dashboardsMissing: 0.5,
    sources: 0.95,
    deployments: 0.6,
    tests: 0.6,
    dashboards: 0.6,
    owners: 0.95,
    slos: 0.8,
    onCall: 0.9,
    paged: 0.3,
    sharingTeams: 3,
    owningTeams: 5,
    components: 30,
    provenance: 0.3,
    provenanceReached: 0.6,
    buildTools: 3,
    scans: 0.8,
  },
};
