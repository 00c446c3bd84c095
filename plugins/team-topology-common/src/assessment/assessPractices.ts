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
import { EntityFacts, EntityProblem } from '../facts';
import { TeamFunction } from '../function';
import { evidenceGrades, Practice, RuleSet } from '../rules';
import { fillReason, matchPredicate, VALUE } from '../rules/matchPredicate';
import { RuleDocument } from '../rules/RuleDocument';
import { PracticeAssessment } from './PracticeAssessment';
import {
  CATALOG_SOURCE,
  EntityEvidence,
  SourcedEvidence,
} from './PracticeEvidence';

const STRENGTHS = ['weak', 'medium', 'strong'];

/**
 * Says for each practice whether the entity shows it, in one of five states.
 *
 * @remarks
 *
 * The answer of the highest grade that proves anything decides; within a grade,
 * one proof is enough for `met`. Weak evidence alone is `unknown`, and so is a
 * practice whose connected source was silent. Exemptions turn a gap into `exempt`
 * until the end of their last day and never touch the other states. The order is
 * that of the rule set.
 *
 * @param facts - the entity's facts; `facts.today` decides which exemptions hold
 * @param evidence - what sources beyond the catalog say
 *
 * @public
 */
export function assessPractices(
  entity: Entity,
  facts: EntityFacts,
  evidence: EntityEvidence,
  rules: RuleSet,
  options: { function?: TeamFunction } = {},
): PracticeAssessment[] {
  const document = new RuleDocument(entity, facts, options);
  return rules.practices.map(practice =>
    assessPractice(practice, document, evidence),
  );
}

/**
 * What the assessment could not use in an entity: exemptions that have ended or
 * name no practice of the rule set.
 *
 * @public
 */
export function exemptionProblems(
  facts: EntityFacts,
  rules: RuleSet,
): EntityProblem[] {
  const problems: EntityProblem[] = [];
  for (const { practice, until } of facts.exemptions) {
    const field = `metadata.annotations.team-topology/exempt.${practice.replace(
      '/',
      '.',
    )}`;
    if (!rules.practices.some(({ id }) => id === practice)) {
      problems.push({
        field,
        message: `"${practice}" is no known practice, so the exemption does not count.`,
      });
    } else if (until < facts.today) {
      problems.push({
        field,
        message: `The exemption ended on ${until}. Close the gap, or renew it with a reason.`,
      });
    }
  }
  return problems;
}

function assessPractice(
  practice: Practice,
  document: RuleDocument,
  evidence: EntityEvidence,
): PracticeAssessment {
  const base = {
    practice: practice.id,
    title: practice.title,
    discipline: practice.discipline,
    level: practice.level,
    severity: practice.severity,
    rationale: practice.rationale,
  };
  if (!matchPredicate(practice.appliesTo.when, document)) {
    return {
      ...base,
      state: 'not-applicable',
      reason: `It is owed by ${practice.appliesTo.description}.`,
      evidence: [],
    };
  }

  const answers = [
    ...askCatalog(practice, document),
    ...evidence.answers.filter(answer => answer.practice === practice.id),
  ].sort(compareAnswers);
  const verdict = judge(practice, answers, evidence);
  if (verdict.state === 'met') {
    return { ...base, ...verdict, evidence: answers };
  }
  const exemption =
    verdict.state === 'gap'
      ? document.facts.exemptions.find(
          ({ practice: id, until }) =>
            id === practice.id && until >= document.facts.today,
        )
      : undefined;
  return {
    ...base,
    ...verdict,
    evidence: answers,
    remedy: practice.remedy,
    ...(exemption && {
      state: 'exempt',
      reason: `Accepted until ${exemption.until}: ${exemption.reason}`,
      exemption: { until: exemption.until, reason: exemption.reason },
    }),
  };
}

function askCatalog(
  practice: Practice,
  document: RuleDocument,
): SourcedEvidence[] {
  const answers: SourcedEvidence[] = [];
  for (const check of practice.checks) {
    const match = matchPredicate(check.when, document);
    if (match) {
      answers.push({
        practice: practice.id,
        source: CATALOG_SOURCE,
        sourceTitle: 'Catalog',
        says: check.says,
        grade: 'declared',
        strength: check.strength,
        reason: fillReason(check.reason.split(VALUE), match.matches),
        field: match.matches[0]?.field,
        value: match.matches[0]?.value,
        refs: match.refs,
      });
    }
  }
  return answers;
}

function judge(
  practice: Practice,
  answers: SourcedEvidence[],
  evidence: EntityEvidence,
): Pick<PracticeAssessment, 'state' | 'reason'> {
  const decisive = answers.find(
    answer => answer.says !== 'unknown' && answer.strength !== 'weak',
  );
  if (decisive?.says === 'met' || decisive?.says === 'gap') {
    return { state: decisive.says, reason: decisive.reason };
  }
  const silent = evidence.silent.find(({ practices }) =>
    practices.includes(practice.id),
  );
  if (silent) {
    return {
      state: 'unknown',
      reason: `${silent.title} is silent: ${silent.reason}`,
    };
  }
  if (answers.length > 0) {
    return { state: 'unknown', reason: answers[0].reason };
  }
  return { state: practice.whenSilent, reason: practice.silentReason };
}

// What decides comes first: proofs before hints, then grade, then met before gap.
function compareAnswers(a: SourcedEvidence, b: SourcedEvidence): number {
  return (
    Number(isHint(a)) - Number(isHint(b)) ||
    evidenceGrades.indexOf(b.grade) - evidenceGrades.indexOf(a.grade) ||
    Number(b.says === 'met') - Number(a.says === 'met') ||
    STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength) ||
    (a.reason < b.reason ? -1 : 1)
  );
}

function isHint(answer: SourcedEvidence): boolean {
  return answer.says === 'unknown' || answer.strength === 'weak';
}
