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

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration, JsonObject } from '@backstage/types';

export interface Config {
  /**
   * Team Topology: what teams work on, and what their entities lack.
   */
  teamTopology?: {
    /**
     * When all assessments are brought up to date.
     *
     * Defaults to every 10 minutes, for at most 10 minutes, 30 seconds after start. The
     * scope is always global.
     */
    schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

    /**
     * The kinds of entities that are assessed, in any case.
     *
     * Defaults to Component, API, Resource, System and Template.
     */
    kinds?: string[];

    /**
     * From when on something about teams is worth stating. Shares are 0 to 1, all other
     * numbers count something.
     */
    observations?: {
      /** Ids of observations that are not stated. */
      disabled?: string[];
      allHats?: {
        /** So many functions in one team. Defaults to 4. */
        functions?: number;
        /** From so many entities on it is more than normal. Defaults to 25. */
        entities?: number;
      };
      silo?: {
        /** So many entities of the function. Defaults to 3. */
        entities?: number;
        /** So many other teams own services in production. Defaults to 2. */
        teams?: number;
      };
      labelOnly?: {
        /** A team with fewer entities shows too little. Defaults to 3. */
        entities?: number;
      };
      platformWithoutUsers?: {
        /** Fewer using teams than this. Defaults to 2. */
        teams?: number;
      };
      manyStacks?: {
        /** More languages than this. Defaults to 3. */
        stacks?: number;
      };
      typeWithoutTemplate?: {
        /** For fewer entities of a type no template is asked for. Defaults to 3. */
        entities?: number;
      };
      functionHole?: {
        /** Where less of its practices is met, a hole is a gap. Defaults to 0.5. */
        share?: number;
      };
      /** What says what the organization needs next. */
      next?: {
        /** Fewer components in production are an exploration. Defaults to 5. */
        productionComponents?: number;
        /** As is a smaller share of all components. Defaults to 0.2. */
        productionShare?: number;
        /** Share with a pipeline. Defaults to 0.8. */
        pipelines?: number;
        /** Below this share with a dashboard, DevOps is asked for. Defaults to 0.5. */
        dashboardsMissing?: number;
        /** Share with a known source. Defaults to 0.95. */
        sources?: number;
        /** Share with automatic deployment. Defaults to 0.6. */
        deployments?: number;
        /** Share with automated tests. Defaults to 0.6. */
        tests?: number;
        /** Share with a dashboard from which DevOps is in place. Defaults to 0.6. */
        dashboards?: number;
        /** Share with an owner. Defaults to 0.95. */
        owners?: number;
        /** Share of services with an SLO. Defaults to 0.8. */
        slos?: number;
        /** Share with a known rotation. Defaults to 0.9. */
        onCall?: number;
        /** From this share on people are paged already. Defaults to 0.3. */
        paged?: number;
        /** What so many other teams use is shared. Defaults to 3. */
        sharingTeams?: number;
        /** So many teams own components in production. Defaults to 5. */
        owningTeams?: number;
        /** So many components in production without golden paths. Defaults to 30. */
        components?: number;
        /** Below this share made from templates, golden paths are missing. Defaults to 0.3. */
        provenance?: number;
        /** From this share on golden paths are in place. Defaults to 0.6. */
        provenanceReached?: number;
        /** So many tools that build. Defaults to 3. */
        buildTools?: number;
        /** Share with a security scan. Defaults to 0.8. */
        scans?: number;
      };
    };

    /** Who may say what an entity or a group is. */
    corrections?: {
      /**
       * Whether who corrects something has to own it, beside the permission
       * team-topology.correction.update.
       *
       * Defaults to true. Set it to false only with a permission policy that decides on
       * that permission: without one, everybody could correct everything.
       */
      requireOwnership?: boolean;
    };

    /** From where on a level of a discipline is reached. */
    levels?: {
      /** So much of what is known has to be met, 0 to 1. Defaults to 0.9. */
      metShare?: number;
      /** So much has to be known, 0 to 1. Defaults to 0.6. */
      knownShare?: number;
    };

    /** Who may accept a gap for a time, for how long, and who has to approve it. */
    exemptions?: {
      /**
       * Whether who exempts something has to own it, beside the permission
       * team-topology.exemption.update.
       *
       * Defaults to true. Set it to false only with a permission policy that decides on
       * that permission: without one, everybody could exempt everything.
       */
      requireOwnership?: boolean;
      /** Whether one may be without end. Defaults to false. */
      allowOpenEnded?: boolean;
      /** How many days ahead the last day may be, 1 to 36500. Defaults to 365. */
      maxDays?: number;
      /**
       * Whether somebody else has to approve before one counts. Defaults to none.
       */
      approval?: 'none' | 'required';
      /**
       * Refs of groups and users who may approve and reject, beside the permission
       * team-topology.exemption.approve. Nobody decides on what they asked for.
       */
      approvers?: string[];
      /**
       * Refs of groups and users who count as owners of everything, also of types,
       * which nobody owns.
       */
      administrators?: string[];
    };

    /** What is remembered of the past. */
    history?: {
      /**
       * For how long changes are kept, at least 1 day. Answers about the past reach back
       * no further.
       *
       * Defaults to 400 days.
       */
      retention?: HumanDuration | string;
    };

    /**
     * Functions to add, or whose texts to change by the id of a known one.
     */
    functions?: Array<{
      /** Lower case words joined by "-", at most 63 characters. */
      id: string;
      /** The name that people read. */
      title?: string;
      /** What it is there for, in one sentence. */
      mission?: string;
      /** The question it asks of the software. */
      question?: string;
      /** What it steers by. */
      northStar?: string;
    }>;

    /**
     * Signals to add, or to change or switch off by the id of a known one.
     */
    signals?: Array<{
      /** Lower case words joined by "-". */
      id: string;
      /** Switches a known signal off. */
      disabled?: boolean;
      /** A filter predicate over `{ entity, facts }`. */
      when?: JsonObject;
      /** What it adds to the sum of each function, -5 to 5. */
      weights?: { [teamFunction: string]: number };
      /** Why, in words; `{value}` stands for what matched. */
      reason?: string;
      /** Where the rule comes from. */
      source?: string;
    }>;

    /**
     * Practices to add, or to change or switch off by the id of a known one.
     */
    practices?: Array<{
      /** "discipline/name" in lower case. */
      id: string;
      /** Switches a known practice off. */
      disabled?: boolean;
      /** The name that people read. */
      title?: string;
      /** The function on whose ladder it counts. */
      discipline?: string;
      /** 1 foundation, 2 practising, 3 strategic. */
      level?: 1 | 2 | 3;
      /** How bad its absence is. */
      severity?: 'critical' | 'high' | 'medium' | 'low';
      /** The work that it usually takes to close a gap. Defaults to medium. */
      effort?: 'small' | 'medium' | 'large';
      /** Which entities owe it. */
      appliesTo?: {
        /** A filter predicate over `{ entity, facts, function }`. */
        when: JsonObject;
        /** The same in words, to follow "It is owed by". */
        description: string;
      };
      /** What the catalog can say about it; merged with known ones by id. */
      checks?: Array<{
        /** Unique within the practice. */
        id: string;
        /** A filter predicate over `{ entity, facts, function }`. */
        when: JsonObject;
        /** What it says when it matches. */
        says: 'met' | 'gap' | 'unknown';
        /** How much that proves; weak evidence alone leaves the practice unknown. */
        strength: 'strong' | 'medium' | 'weak';
        /** In words; `{value}` stands for what matched. */
        reason: string;
      }>;
      /** The state when nothing says anything. */
      whenSilent?: 'gap' | 'unknown';
      /** What is said then. */
      silentReason?: string;
      /** What would show it beyond the catalog, in words. At least one of the two. */
      provenBy?: {
        /** What a connected repository or template would show. */
        observed?: string;
        /** What the real system would show, when asked. */
        verified?: string;
      };
      /**
       * What is different for some of the entities that owe it. The first that matches
       * holds. Merged with known ones by id, and asked before them.
       */
      overrides?: Array<{
        /** Unique within the practice. */
        id: string;
        /** A filter predicate over `{ entity, facts, function }`. */
        when: JsonObject;
        /** Why it is different for them. */
        reason: string;
        /** How bad its absence is there. */
        severity?: 'critical' | 'high' | 'medium' | 'low';
        /** The level on which it counts there. */
        level?: 1 | 2 | 3;
        /** False where it is not owed; not together with severity or level. */
        owed?: false;
      }>;
      /** Why it matters. */
      rationale?: string;
      /** Where the practice comes from. */
      source?: string;
      /** How to close the gap. */
      remedy?: {
        /** What to do. */
        text: string;
        /** What to add to catalog-info.yaml. */
        yaml?: string;
        /** Where to read more; http or https. */
        links?: Array<{ title: string; url: string }>;
      };
    }>;
  };
}
