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

import { Entity } from '@backstage/catalog-model';
import {
  asArray,
  asRecord,
  asText,
  MAX_ITEMS,
  readKind,
} from '../facts/EntityReader';
import { splitWords } from '../facts/splitWords';
import { RollUpMarks } from './Organization';

/** Languages by the tags that name them; what runs on one runtime is one stack. */
const STACKS: Record<string, string> = {
  clojure: 'clojure',
  cpp: 'c++',
  csharp: '.net',
  dart: 'dart',
  dotnet: '.net',
  elixir: 'elixir',
  erlang: 'erlang',
  flutter: 'dart',
  go: 'go',
  golang: 'go',
  groovy: 'groovy',
  haskell: 'haskell',
  java: 'java',
  javascript: 'javascript',
  kotlin: 'kotlin',
  node: 'javascript',
  nodejs: 'javascript',
  php: 'php',
  python: 'python',
  ruby: 'ruby',
  rust: 'rust',
  scala: 'scala',
  swift: 'swift',
  typescript: 'javascript',
};

/** Tools that build, by the annotations that name a pipeline of theirs. */
const BUILD_TOOLS: Record<string, string> = {
  'backstage.io/github-actions-id': 'GitHub Actions',
  'buildkite.com/project-slug': 'Buildkite',
  'circleci.com/project-slug': 'CircleCI',
  'dev.azure.com/build-definition': 'Azure Pipelines',
  'gitlab.com/jobs-branches': 'GitLab CI',
  'gocd.org/pipelines': 'GoCD',
  'google.com/cloudbuild-project-slug': 'Cloud Build',
  'harness.io/pipelines': 'Harness',
  'jenkins.io/github-folder': 'Jenkins',
  'jenkins.io/job-full-name': 'Jenkins',
  'tekton.dev/cicd': 'Tekton',
  'travis-ci.com/repo-slug': 'Travis CI',
};

const COMPLIANCE = ['gdpr', 'hipaa', 'iso27001', 'pci', 'pci-dss', 'soc2'];

const CRITICAL = [
  'tier-0',
  'tier-1',
  'tier0',
  'tier1',
  'critical',
  'business-critical',
  'mission-critical',
];

/** Steps that write where what they make came from. */
const MARKING_ACTIONS = [
  'catalog:write',
  'catalog:scaffolded-from',
  'catalog:template:version',
];

const FUNCTION_ANNOTATION = 'team-topology/function';
const MAX_FUNCTION_LENGTH = 63;

/**
 * Reads what an entity says that only roll-ups ask for; `undefined` where it says nothing.
 *
 * @public
 */
export function readRollUpMarks(entity: Entity): RollUpMarks | undefined {
  const kind = readKind(entity);
  if (kind === 'group') {
    return readGroupMarks(entity);
  }
  const metadata = asRecord(entity.metadata);
  const tags = asArray(metadata.tags)
    .slice(0, MAX_ITEMS)
    .flatMap(tag => asText(tag)?.toLowerCase() ?? []);
  const labels = Object.entries(asRecord(metadata.labels))
    .slice(0, MAX_ITEMS)
    .flatMap(([key, value]): [string, string][] => {
      const text = asText(value)?.toLowerCase();
      return text ? [[key.slice(key.lastIndexOf('/') + 1), text]] : [];
    });
  const annotations = asRecord(metadata.annotations);
  return withoutNothing({
    stacks: list(
      // "java8" is Java.
      tags.map(tag => STACKS[tag.replace(/\d+$/, '')]),
    ),
    buildTools: list(
      Object.keys(BUILD_TOOLS)
        .filter(key => asText(annotations[key]))
        .map(key => BUILD_TOOLS[key]),
    ),
    compliance: list([
      ...tags.filter(tag => COMPLIANCE.includes(tag)),
      ...labels
        .filter(([key]) => key === 'compliance')
        .map(([, value]) => value),
    ]),
    critical:
      tags.some(tag => CRITICAL.includes(tag)) ||
      labels.some(([key, value]) => isCriticalLabel(key, value)) ||
      hasSlaLink(metadata.links) ||
      undefined,
    leavesMark: kind === 'template' ? leavesMark(entity) : undefined,
  });
}

function readGroupMarks(entity: Entity): RollUpMarks | undefined {
  const { annotations } = asRecord(entity.metadata);
  const declared = asText(asRecord(annotations)[FUNCTION_ANNOTATION])
    ?.trim()
    .toLowerCase()
    .slice(0, MAX_FUNCTION_LENGTH);
  return withoutNothing({ declared });
}

function isCriticalLabel(key: string, value: string): boolean {
  return (
    (key === 'tier' && (value === '0' || value === '1')) ||
    (['tier', 'criticality'].includes(key) && CRITICAL.includes(value))
  );
}

function hasSlaLink(links: unknown): boolean {
  return asArray(links)
    .slice(0, MAX_ITEMS)
    .map(asRecord)
    .some(({ title, type }) =>
      [title, type].some(text => splitWords(asText(text)).includes('sla')),
    );
}

// Without such a step, what is made has a mark only if the files of the template name it.
function leavesMark(template: Entity): boolean {
  return asArray(asRecord(template.spec).steps)
    .slice(0, MAX_ITEMS)
    .some(step => MARKING_ACTIONS.includes(String(asRecord(step).action)));
}

function list(texts: (string | undefined)[]): string[] | undefined {
  const distinct = [...new Set(texts.filter(text => text !== undefined))];
  return distinct.length > 0 ? distinct.sort() : undefined;
}

function withoutNothing(marks: RollUpMarks): RollUpMarks | undefined {
  const said = Object.entries(marks).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
