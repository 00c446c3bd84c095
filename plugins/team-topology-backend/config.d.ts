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
import { JsonObject } from '@backstage/types';

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
        says: 'met' | 'gap';
        /** How much that proves; weak evidence alone leaves the practice unknown. */
        strength: 'strong' | 'medium' | 'weak';
        /** In words; `{value}` stands for what matched. */
        reason: string;
      }>;
      /** The state when nothing says anything. */
      whenSilent?: 'gap' | 'unknown';
      /** What is said then. */
      silentReason?: string;
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
