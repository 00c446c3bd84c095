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
import { EffectiveExemption } from '../exemption';
import { EntityFacts, EntityProblem } from '../facts';
import { readWebLink } from '../facts/parseDeclaration';
import { TeamFunction } from '../function';
import { evidenceGrades, Practice, RuleSet } from '../rules';
import {
  fillReason,
  matchPredicate,
  isNarrowing,
  VALUE,
} from '../rules/matchPredicate';
import { RuleDocument } from '../rules/RuleDocument';
import { describeFinding } from './describeFinding';
import { describeProof } from './describeProof';
import { NotOwedExplanations } from './NotOwedExplanations';
import { PracticeAssessment } from './PracticeAssessment';
import {
  CATALOG_SOURCE,
  EntityEvidence,
  SourcedEvidence,
} from './PracticeEvidence';
import { selectExemption } from './selectExemption';

const STRENGTHS = ['weak', 'medium', 'strong'];

const NO_EXEMPTIONS: readonly EffectiveExemption[] = [];

/**
 * Judges all practices of the rule set for one entity.
 *
 * @remarks
 *
 * Weak evidence alone leaves a practice unknown. Of the rest the highest grade
 * decides, and within a grade one proof is enough. A source that is connected and
 * silent makes unknown what would otherwise be a gap for want of a declaration.
 * Exemptions accept gaps until their last day; they touch no other state.
 *
 * @public
 */
export function assessPractices(
  entity: Entity,
  facts: EntityFacts,
  evidence: EntityEvidence,
  rules: RuleSet,
  options: {
    function?: TeamFunction;
    /** Those that persons made through the API. */
    exemptions?: readonly EffectiveExemption[];
  } = {},
): PracticeAssessment[] {
  const document = new RuleDocument(entity, facts, {
    function: options.function,
  });
  const notOwed = new NotOwedExplanations(document);
  const exemptions = options.exemptions ?? NO_EXEMPTIONS;
  return rules.practices.map(practice =>
    assessPractice(practice, document, notOwed, evidence, exemptions),
  );
}

/**
 * What is wrong with the exemptions that an entity declares.
 *
 * @internal
 */
export function exemptionProblems(
  facts: EntityFacts,
  rules: RuleSet,
): EntityProblem[] {
  const problems: EntityProblem[] = [];
  for (const { practice, until } of facts.exemptions) {
    const field = ownAnnotation('exempt', practice);
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

/**
 * What is wrong with the practices that an entity declares.
 *
 * @internal
 */
export function declarationProblems(
  facts: EntityFacts,
  rules: RuleSet,
): EntityProblem[] {
  return facts.declarations
    .filter(
      ({ practice }) => !rules.practices.some(({ id }) => id === practice),
    )
    .map(({ practice }) => ({
      field: ownAnnotation('declared', practice),
      message: `"${practice}" is no known practice, so the declaration does not count.`,
    }));
}

function ownAnnotation(name: 'exempt' | 'declared', practice: string): string {
  return `metadata.annotations.team-topology/${name}.${practice.replace(
    '/',
    '.',
  )}`;
}

function assessPractice(
  practice: Practice,
  document: RuleDocument,
  notOwed: NotOwedExplanations,
  evidence: EntityEvidence,
  exemptions: readonly EffectiveExemption[],
): PracticeAssessment {
  const base: Omit<PracticeAssessment, 'state' | 'reason' | 'evidence'> = {
    practice: practice.id,
    title: practice.title,
    discipline: practice.discipline,
    level: practice.level,
    severity: practice.severity,
    effort: practice.effort ?? 'medium',
    rationale: practice.rationale,
  };
  if (!matchPredicate(practice.appliesTo.when, document)) {
    return {
      ...base,
      state: 'not-applicable',
      reason: notOwed.explain(practice),
      evidence: [],
    };
  }
  const override = practice.overrides?.find(({ when }) =>
    matchPredicate(when, document),
  );
  if (override) {
    base.overridden = { reason: override.reason };
    if (override.owed === false) {
      return {
        ...base,
        state: 'not-applicable',
        reason: override.reason,
        evidence: [],
      };
    }
    base.level = override.level ?? base.level;
    base.severity = override.severity ?? base.severity;
  }

  const answers = [
    ...askDeclarations(practice, document),
    ...askCatalog(practice, document),
    ...evidence.answers.filter(answer => answer.practice === practice.id),
  ].sort(compareAnswers);
  const verdict = judge(practice, answers, evidence);
  const exemption = selectExemption(practice.id, document.facts, exemptions);
  if (verdict.state === 'met') {
    return {
      ...base,
      ...verdict,
      evidence: answers,
      ...(exemption && { exemption }),
    };
  }
  return {
    ...base,
    ...verdict,
    evidence: answers,
    remedy: practice.remedy,
    ...(exemption && { exemption }),
    ...(exemption &&
      verdict.state === 'gap' && {
        state: 'exempt',
        reason: `Accepted ${
          exemption.until === undefined
            ? 'without end'
            : `until ${exemption.until}`
        }: ${exemption.reason}`,
      }),
  };
}

/** What an annotation of our own says of the practice: a person's word. */
function askDeclarations(
  practice: Practice,
  document: RuleDocument,
): SourcedEvidence[] {
  const answers: SourcedEvidence[] = [];
  for (const { practice: id, says, value } of document.facts.declarations) {
    if (id === practice.id) {
      const url = readWebLink(value);
      answers.push({
        practice: id,
        source: CATALOG_SOURCE,
        sourceTitle: 'Catalog',
        says,
        grade: 'declared',
        strength: 'medium',
        reason: describeDeclaration(says, value),
        field: ownAnnotation('declared', id),
        ...(value !== '' && { value }),
        ...(url && { url }),
        refs: [],
      });
    }
  }
  return answers;
}

function describeDeclaration(says: 'met' | 'gap', value: string): string {
  if (says === 'met') {
    return `An annotation declares it: ${value}`;
  }
  return value === ''
    ? 'An annotation declares that it is missing.'
    : `An annotation declares that it is missing: ${value}`;
}

function askCatalog(
  practice: Practice,
  document: RuleDocument,
): SourcedEvidence[] {
  const answers: SourcedEvidence[] = [];
  for (const check of practice.checks) {
    const match = matchPredicate(check.when, document);
    if (match) {
      // The kind narrows a check down; what it found is the rest.
      const found =
        match.matches.find(({ field }) => !isNarrowing(field)) ??
        match.matches[0];
      answers.push({
        practice: practice.id,
        source: CATALOG_SOURCE,
        sourceTitle: 'Catalog',
        says: check.says,
        grade: 'declared',
        strength: check.strength,
        reason: fillReason(check.reason.split(VALUE), match.matches),
        field: found?.field,
        value: found?.value,
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
  const decisive = answers.find(answer => !isHint(answer));
  if (decisive?.says === 'met' || decisive?.says === 'gap') {
    return { state: decisive.says, reason: describeFinding(decisive) };
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
  const state = answers.length > 0 ? 'unknown' : practice.whenSilent;
  const reason = answers[0]?.reason ?? practice.silentReason;
  const isAsked = answers.some(({ source }) => source !== CATALOG_SOURCE);
  // Who has connected a source is not to be told to connect one.
  const proof =
    state === 'unknown' && !isAsked
      ? describeProof(practice.provenBy)
      : undefined;
  return {
    state,
    reason: proof ? `${reason} ${proof}` : reason,
  };
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
