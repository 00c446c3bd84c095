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

import { Classification, Correction } from '../classification';
import { TeamFunction } from '../function';

/**
 * What the entities of a team say about its function.
 *
 * @public
 */
export interface ObservedFunction {
  /** The function that leads among them; `undefined` where none does. */
  primary?: TeamFunction;
  /** 0 to 1; from the lead of the first function and the number of entities. */
  confidence: number;
  /** Share per function, each 0 to 1, together 1. */
  shares: Record<TeamFunction, number>;
  /** How many assessed entities that rests on. */
  entities: number;
}

/**
 * Something about teams that people may act on.
 *
 * @public
 */
export interface Observation {
  /** Which one it is. */
  id: 'function-differs';
  /** In words. */
  text: string;
}

/**
 * The function of a team, how sure that is, and why.
 *
 * @public
 */
export interface TeamClassification {
  /** Its function; `undefined` means unclassified. */
  primary?: TeamFunction;
  /** 0 to 1; 1 when a person declared it. */
  confidence: number;
  /** Share per function, each 0 to 1, together 1. */
  shares: Record<TeamFunction, number>;
  /** What decided: a person, what the team owns, or its own words; `none` when nothing did. */
  basis: 'correction' | 'entities' | 'words' | 'none';
  /** The whole in at most three sentences. */
  summary: string;
  /** What the entities that the team owns say. */
  observed: ObservedFunction;
  /** What the group's own name, title and description say, with the evidence. */
  words: Classification;
  /** A person's word, where there is one. */
  correction?: Correction;
  /** A person's word that does not count, because a field of the group says otherwise. */
  overruled?: Correction;
  /** Where what is declared and what is observed differ. */
  observations: Observation[];
}
