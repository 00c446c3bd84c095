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
 * The domain of Team Topology for Backstage: what an entity is, what it lacks, and
 * how that rolls up to teams. Pure functions and types, without input or output.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './assessment';
export * from './catalog';
export * from './classification';
export * from './exemption';
export * from './facts';
export * from './function';
export * from './functionCoverage';
export * from './goldenPath';
export * from './level';
export * from './history';
export * from './interaction';
export * from './map';
export * from './observation';
export * from './organization';
export * from './permissions';
export * from './practices';
export * from './rules';
export * from './signals';
export * from './team';
