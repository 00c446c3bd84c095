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

import { FilterPredicate } from '@backstage/filter-predicates';
import {
  Practice,
  PracticeCheck,
  PracticeOverride,
  PracticeProof,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { readConditions } from '../conditions';
import {
  compareTexts,
  escapeText,
  writeCode,
  writeCodeBlock,
  writeDetails,
  writeHeadingLink,
  writeTable,
} from '../markdown';
import { writeConditions, writePredicate } from './describeConditions';
import { fillWithAnything } from './fillWithAnything';
import { generatedNote, ownRulesNote } from './generatedNote';

const LEVELS = { 1: 'foundation', 2: 'practising', 3: 'strategic' };

/** What healthy software shows, who owes it, what proves it, and how to close the gap. */
export function writePracticesPage(rules: RuleSet): string {
  const disciplines = rules.functions
    .map(({ id, title }) => ({
      title,
      practices: rules.practices
        .filter(({ discipline }) => discipline === id)
        .sort(
          (one, other) =>
            one.level - other.level || compareTexts(one.id, other.id),
        ),
    }))
    .filter(({ practices }) => practices.length > 0);
  return [
    '# Practices',
    generatedNote,
    `A practice is something that healthy software shows, see [concepts](../concepts.md#practices) for levels, states, grades and strengths. How to declare one in the catalog is in [annotations](../annotations.md). ${ownRulesNote(
      '/practices',
    )}`,
    writeTable(
      [
        'discipline',
        'practice',
        'id',
        'level',
        'severity',
        'effort',
        'when nothing answers',
      ],
      disciplines.flatMap(({ title, practices }) =>
        practices.map(practice => [
          writeHeadingLink(title),
          writeHeadingLink(practice.title),
          writeCode(practice.id),
          String(practice.level),
          practice.severity,
          effortOf(practice),
          practice.whenSilent,
        ]),
      ),
    ),
    ...disciplines.flatMap(({ title, practices }) => [
      `## ${escapeText(title)}`,
      ...practices.flatMap(writePractice),
    ]),
  ].join('\n\n');
}

function writePractice(practice: Practice): string[] {
  const { remedy } = practice;
  return [
    `### ${escapeText(practice.title)}`,
    escapeText(practice.rationale),
    writeDetails([
      { label: 'id', text: writeCode(practice.id) },
      { label: 'level', text: `${practice.level} ${LEVELS[practice.level]}` },
      { label: 'severity', text: practice.severity },
      { label: 'effort', text: effortOf(practice) },
      { label: 'owed by', text: escapeText(practice.appliesTo.description) },
      {
        label: 'when nothing answers for it',
        text: `${practice.whenSilent}. ${escapeText(practice.silentReason)}`,
      },
      {
        label: 'declared by hand',
        text: writeCode(
          `team-topology/declared.${practice.id.replace('/', '.')}`,
        ),
      },
      { label: 'source', text: escapeText(practice.source) },
    ]),
    ...(practice.checks.length > 0
      ? ['What the catalog can say about it:', writeChecks(practice.checks)]
      : ['The catalog says nothing about it.']),
    ...writeProof(practice.provenBy),
    ...writeOverrides(practice.overrides),
    `To close the gap: ${escapeText(remedy.text)}`,
    ...(remedy.yaml ? [writeCodeBlock('yaml', remedy.yaml)] : []),
    ...(remedy.links?.length
      ? [
          remedy.links
            .map(({ title, url }) => `- [${escapeText(title)}](<${url}>)`)
            .join('\n'),
        ]
      : []),
  ];
}

function effortOf({ effort = 'medium' }: Practice): string {
  return effort;
}

function writeChecks(checks: PracticeCheck[]): string {
  return checks
    .map(
      check =>
        `- ${writeCode(check.id)}, ${check.strength} evidence of ${writeCode(
          check.says,
        )}. ${escapeText(
          fillWithAnything(check.reason),
        )} It looks for ${writeWhen(check.when)}`,
    )
    .join('\n');
}

function writeProof(proof: PracticeProof = {}): string[] {
  const lines = [
    { grade: 'observed', text: proof.observed },
    { grade: 'verified', text: proof.verified },
  ].flatMap(({ grade, text }) =>
    text ? [`- **${grade}**: ${escapeText(text)}`] : [],
  );
  return lines.length > 0
    ? ['What else would show it, once connected:', lines.join('\n')]
    : [];
}

function writeOverrides(overrides: PracticeOverride[] = []): string[] {
  return overrides.length > 0
    ? [
        'What is different for some; the first that holds counts:',
        overrides
          .map(
            override =>
              `- ${writeCode(override.id)}: ${describeChange(
                override,
              )}. ${escapeText(override.reason)} It looks for ${writeWhen(
                override.when,
              )}`,
          )
          .join('\n'),
      ]
    : [];
}

function describeChange({ owed, severity, level }: PracticeOverride): string {
  return [
    owed === false && 'not owed',
    severity && `severity ${severity}`,
    level && `level ${level} ${LEVELS[level]}`,
  ]
    .filter(change => change)
    .join(', ');
}

function writeWhen(when: FilterPredicate): string {
  const conditions = readConditions(when);
  return conditions
    ? writeConditions(conditions)
    : writeCode(writePredicate(when).replace(/\s+/g, ' '));
}
