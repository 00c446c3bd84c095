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

import {
  ClassificationEvidence,
  EntityAssessment,
  EntityProblem,
  PracticeAssessment,
  TeamClassification,
} from '@team-topology/backstage-plugin-team-topology-common';
import { SourcedEntity } from '../catalog';
import { EntityLine, EvidenceLine, PracticeLine } from './EntityLine';

/**
 * What a line holds beyond the classification.
 */
export interface LineOptions {
  evidence: boolean;
  practices: boolean;
}

/**
 * The line of an entity.
 */
export function toEntityLine(
  item: SourcedEntity,
  assessment: EntityAssessment,
  options: LineOptions,
): EntityLine {
  const { classification, practices, problems } = assessment;
  const { primary, confidence, shares, summary, correction, evidence } =
    classification;
  return {
    ref: item.ref,
    kind: item.kind,
    source: item.source,
    ...(primary !== undefined && { function: primary }),
    confidence,
    shares,
    summary,
    ...(correction && { correction }),
    ...(options.evidence && { evidence: evidence.map(toEvidenceLine) }),
    ...(options.practices && { practices: practices.flatMap(toPracticeLines) }),
    problems: [...problems, ...duplicateProblems(item)],
  };
}

/**
 * The line of a group.
 */
export function toTeamLine(
  item: SourcedEntity,
  team: { classification: TeamClassification; problems: EntityProblem[] },
  options: LineOptions,
): EntityLine {
  const { classification, problems } = team;
  const { primary, confidence, shares, summary, correction, basis } =
    classification;
  return {
    ref: item.ref,
    kind: item.kind,
    source: item.source,
    ...(primary !== undefined && { function: primary }),
    confidence,
    shares,
    summary,
    ...(correction && { correction }),
    basis,
    observations: classification.observations,
    ...(options.evidence && {
      evidence: classification.words.evidence.map(toEvidenceLine),
    }),
    problems: [...problems, ...duplicateProblems(item)],
  };
}

function toEvidenceLine(evidence: ClassificationEvidence): EvidenceLine {
  const { signal, reason, weights, matches } = evidence;
  const [first] = matches;
  return {
    signal,
    reason,
    weights,
    ...(first && { field: first.field }),
    ...(first?.value !== undefined && { value: first.value }),
  };
}

function toPracticeLines(assessment: PracticeAssessment): PracticeLine[] {
  const { practice, state, severity, reason } = assessment;
  return state === 'not-applicable'
    ? []
    : [{ practice, state, severity, reason }];
}

function duplicateProblems(item: SourcedEntity): EntityProblem[] {
  const { duplicateOf, ref } = item;
  return duplicateOf
    ? [
        {
          field: 'metadata.name',
          message: `${ref} stands already at ${duplicateOf.file}:${duplicateOf.line}, and a catalog keeps only one of them. Rename or remove one.`,
        },
      ]
    : [];
}
