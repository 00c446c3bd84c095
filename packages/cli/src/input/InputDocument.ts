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
 * The formats that are read.
 */
export const inputFormats = ['yaml', 'json', 'jsonl'] as const;

/**
 * YAML with any number of documents, JSON with one entity or a list of them, or
 * JSON lines with one entity each.
 */
export type InputFormat = (typeof inputFormats)[number];

/**
 * What is wrong with a file or a part of it, and what to do about it.
 */
export interface InputProblem {
  /** What is wrong, a whole sentence. */
  problem: string;
  /** What to do about it, a whole sentence. */
  remedy: string;
}

/**
 * One document, list item or line of a file, whether it can be read or not. Lines are
 * counted from 1.
 */
export type InputDocument =
  | { readonly line: number; readonly value: unknown }
  | ({ readonly line: number } & InputProblem);
