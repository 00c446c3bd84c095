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

/** Where practices come from, as people read it. */
export const sources = {
  annotations: 'Documented annotations of the named tools',
  aws: 'AWS Well-Architected Framework, reliability pillar',
  backstage: 'Backstage system model and descriptor format',
  chaos: 'Principles of Chaos Engineering',
  cncf: 'CNCF Platform Engineering Maturity Model',
  documents: 'Functions and their practices, see docs/concepts',
  dora: 'DORA capabilities and metrics',
  dsomm: 'OWASP DevSecOps Maturity Model',
  openGitOps: 'OpenGitOps principles',
  samm: 'OWASP SAMM',
  scorecard: 'OpenSSF Scorecard checks',
  sreBook: 'Google SRE books',
  ssdf: 'NIST Secure Software Development Framework (SP 800-218)',
} as const;
