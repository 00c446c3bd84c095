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
 * The id of a function: what an entity is for.
 *
 * @remarks
 *
 * Built in are `infra`, `sre`, `devops`, `platform`, `devsecops` and
 * `application`. The set is open, so code must accept ids that it does not know.
 *
 * @public
 */
export type TeamFunction = string;

/**
 * What is known about one function, in words for people.
 *
 * @public
 */
export interface FunctionDefinition {
  /** The id: lower case words joined by `-`, at most 63 characters. */
  id: TeamFunction;
  /** The name that people read. */
  title: string;
  /** What it is there for, in one sentence. */
  mission: string;
  /** The question it asks of the software. */
  question: string;
  /** What it steers by. */
  northStar: string;
  /**
   * Whether entities without signs of any other function fall here.
   * Exactly one function of a rule set is the residual one.
   */
  residual?: boolean;
}

/**
 * The functions that the product knows, in the order in which pages list them.
 *
 * @public
 */
export const builtInFunctions: readonly FunctionDefinition[] = [
  {
    id: 'infra',
    title: 'Infrastructure',
    mission:
      'Builds the foundation: networks, cloud resources, clusters and stores.',
    question: 'What does this software need to run, and is it there?',
    northStar: 'Provisioning and availability',
  },
  {
    id: 'sre',
    title: 'SRE',
    mission:
      'Treats operations as a software problem, so that services stay reliable.',
    question: 'Is reliability within the error budget?',
    northStar: 'Reliability within error budgets',
  },
  {
    id: 'devops',
    title: 'DevOps',
    mission: 'Shortens the way from a change in code to production.',
    question: 'How does code flow to production, and how fast can a fix?',
    northStar: 'Shipping velocity',
  },
  {
    id: 'platform',
    title: 'Platform',
    mission:
      'Runs the internal developer platform as a product for its developers.',
    question: 'Why did a developer need a ticket for this?',
    northStar: 'Developer experience',
  },
  {
    id: 'devsecops',
    title: 'DevSecOps',
    mission: 'Puts security into every step of delivery, as code.',
    question: 'Is it secure by default, without anyone having to remember?',
    northStar: 'Safety without losing speed',
  },
  {
    id: 'application',
    title: 'Application',
    mission: 'Is the product itself: the code that serves the customer.',
    question: 'Does it serve the customer?',
    northStar: 'Features that customers use',
    residual: true,
  },
];
