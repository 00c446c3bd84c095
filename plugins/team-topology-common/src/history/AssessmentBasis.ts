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
 * What an assessment rested on: one short text for each part, which differs when that
 * part differs. Two of them tell why an assessment came out differently.
 *
 * @public
 */
export interface AssessmentBasis {
  rules: string;
  entity: string;
  neighbours: string;
  evidence: string;
  correction: string;
  exemptions: string;
}
