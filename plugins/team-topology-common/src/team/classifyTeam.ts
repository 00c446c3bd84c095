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
  Classification,
  classifyEntity,
  confidenceWord,
  Correction,
  PersonCorrection,
} from '../classification';
import { applyCorrection } from '../classification/applyCorrection';
import { deriveFacts, NO_NEIGHBOURS } from '../facts';
import { readTitle } from '../facts/EntityReader';
import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { RuleSet } from '../rules';
import { lowerFirst } from '../wording/lowerFirst';
import { observeFunction, OwnedWork } from './observeFunction';
import {
  Observation,
  ObservedFunction,
  TeamClassification,
} from './TeamClassification';
import { TeamEntity } from './TeamSummary';

/** Two functions whose shares are closer than this are tied: neither is named. */
const TIE_MARGIN = 0.1;

/** Fewer entities say too little about a team to outweigh its own words. */
const ENOUGH_ENTITIES = 3;

/** From this mean share on, entities are of the residual function for a reason. */
const GROUNDED_SHARE = 0.5;

/** What fields of a group that can say what it is for are called. */
const FIELD_NAMES: Record<string, string> = {
  'metadata.name': 'name',
  'metadata.title': 'title',
  'metadata.description': 'description',
  'spec.type': 'type',
  'metadata.tags': 'tags',
};

/**
 * Options for {@link classifyTeam}.
 *
 * @public
 */
export interface ClassifyTeamOptions {
  /** The group, as the catalog has it. */
  group: Entity;
  /** The assessed entities that count for it. */
  entities: Iterable<TeamEntity>;
  rules: RuleSet;
  /** The moment of the assessment. */
  now: Date;
  /** A person's word, given through the API. An annotation of the group outranks it. */
  correction?: PersonCorrection;
}

/**
 * Says what a team is for: what a person declared, else what it owns, else what its
 * own name, title and description say.
 *
 * @remarks
 *
 * What it owns decides from three entities on, when one function leads with at least
 * medium confidence. The residual function then gives way to words of at least medium
 * confidence, unless its entities have signs of their own. Else the words decide, when
 * they have at least medium confidence. Where neither is enough, the shares of both are
 * averaged, each by its confidence. The result depends only on the arguments.
 *
 * @public
 */
export function classifyTeam(options: ClassifyTeamOptions): TeamClassification {
  const { rules } = options;
  const { declared, words } = classifyWords(options);
  const work = observeFunction(options.entities, rules);
  const { observed } = work;
  const decision = decide(work, words, rules);
  const { correction, overruled, primary } = applyCorrection(
    { ...words, primary: undefined, ...decision },
    { declared, person: options.correction, rules },
  );
  const told = correction
    ? {
        primary,
        confidence: 1,
        shares: decision.shares,
        basis: 'correction' as const,
      }
    : decision;
  const classification = {
    ...told,
    observed,
    words,
    ...(correction && { correction }),
    ...(overruled && { overruled }),
  };
  return {
    ...classification,
    summary: explain(classification, work, rules),
    observations: compare(classification, work, rules),
  };
}

type Decision = Pick<
  TeamClassification,
  'primary' | 'confidence' | 'shares' | 'basis'
>;

/** What the group itself says, and what its annotation declares. */
function classifyWords({ group, rules, now }: ClassifyTeamOptions): {
  declared: TeamFunction | undefined;
  words: Classification;
} {
  const title = readTitle(group);
  const { declaredFunction, ...facts } = deriveFacts(
    // Groups have their title in the profile.
    title ? { ...group, metadata: { ...group.metadata, title } } : group,
    NO_NEIGHBOURS,
    { now, rules },
  );
  return {
    declared: declaredFunction,
    words: classifyEntity(group, facts, rules),
  };
}

function decide(
  work: OwnedWork,
  words: Classification,
  rules: RuleSet,
): Decision {
  const { observed } = work;
  if (isClear(observed) && !givesWay(work, words, rules)) {
    const { primary, confidence, shares } = observed;
    return { primary, confidence, shares, basis: 'entities' };
  }
  if (isSure(words)) {
    const { primary, confidence, shares } = words;
    return { primary, confidence, shares, basis: 'words' };
  }
  return combine(observed, words, rules);
}

/** Whether the entities alone are enough to say what a team is for. */
function isClear({ primary, confidence, entities }: ObservedFunction): boolean {
  return (
    primary !== undefined && entities >= ENOUGH_ENTITIES && isMedium(confidence)
  );
}

function isSure({ primary, confidence }: Classification): boolean {
  return primary !== undefined && isMedium(confidence);
}

function isMedium(confidence: number): boolean {
  return confidenceWord(confidence) !== 'low';
}

// Software without other signs falls to the residual function. That nothing else is
// known of it does not speak against a team that says what it does.
function givesWay(
  { observed, meanShare }: OwnedWork,
  words: Classification,
  rules: RuleSet,
): boolean {
  return (
    observed.primary !== words.primary &&
    isSure(words) &&
    meanShare < GROUNDED_SHARE &&
    rules.functions.some(
      ({ id, residual }) => id === observed.primary && residual,
    )
  );
}

function combine(
  observed: ObservedFunction,
  words: Classification,
  rules: RuleSet,
): Decision {
  const said = words.primary ? words.confidence : 0;
  const seen = observed.primary ? observed.confidence : 0;
  const total = said + seen;
  if (total === 0) {
    const { shares } = words;
    return { confidence: 0, shares, basis: 'none' };
  }
  const shares = Object.fromEntries(
    rules.functions.map(({ id }) => [
      id,
      (said * words.shares[id] + seen * observed.shares[id]) / total,
    ]),
  );
  const [[first, most], [, second] = ['', 0]] = Object.entries(shares).sort(
    ([, a], [, b]) => b - a,
  );
  if (most - second < TIE_MARGIN) {
    return { confidence: 0, shares, basis: 'none' };
  }
  // What agrees makes it surer, what says something else less sure.
  const voices = [
    { primary: words.primary, confidence: said },
    { primary: observed.primary, confidence: seen },
  ];
  return {
    primary: first,
    confidence: confidenceIn(first, voices),
    shares,
    basis:
      seen * observed.shares[first] > said * words.shares[first]
        ? 'entities'
        : 'words',
  };
}

function confidenceIn(
  id: TeamFunction,
  voices: Pick<ObservedFunction, 'primary' | 'confidence'>[],
): number {
  let doubt = 1;
  let rest = 1;
  for (const { primary, confidence } of voices) {
    if (primary === id) {
      doubt *= 1 - confidence;
    } else {
      rest *= 1 - confidence;
    }
  }
  return Math.round((1 - doubt) * rest * 100) / 100;
}

function explain(
  classification: Omit<TeamClassification, 'summary' | 'observations'>,
  work: OwnedWork,
  rules: RuleSet,
): string {
  const { primary, basis, words, observed, correction } = classification;
  const owned = tellWork(work, rules);
  if (correction) {
    return [
      `A person declared it ${titleOfFunction(correction.function, rules)}.`,
      correction.contrary ?? owned,
    ].join(' ');
  }
  if (basis === 'none') {
    return observed.entities === 0 && words.evidence.length === 0
      ? 'It owns nothing that says what it is for, and its name, title and description do not say it either.'
      : `${owned} Its own words and what it owns name no single function.`;
  }
  const name = titleOfFunction(primary!, rules);
  if (basis === 'entities') {
    return [owned, tellWords(words, primary!, rules)].join(' ');
  }
  const because = words.evidence.find(
    ({ weights }) => (weights[primary!] ?? 0) > 0,
  );
  return [
    `Its own words say ${name}${
      because ? `: ${lowerFirst(because.reason)}` : '.'
    }`,
    owned,
  ].join(' ');
}

/** What the words say beside the entities that decided. */
function tellWords(
  words: Classification,
  primary: TeamFunction,
  rules: RuleSet,
): string {
  if (!words.primary) {
    return 'Its own words do not say what it is for.';
  }
  return words.primary === primary
    ? 'Its own words say the same.'
    : `Its own words say ${titleOfFunction(words.primary, rules)}.`;
}

/** What it owns, in numbers: at most two sentences. */
function tellWork(
  { observed, assessed, counts, unclassified, parts }: OwnedWork,
  rules: RuleSet,
): string {
  if (assessed === 0) {
    return 'It owns nothing that was assessed.';
  }
  const left =
    parts > 0
      ? ` ${parts} infrastructure ${
          parts === 1 ? 'Resource does' : 'Resources do'
        } not count, because its own Components may run on ${
          parts === 1 ? 'it' : 'them'
        }.`
      : '';
  if (!observed.primary) {
    const entities =
      assessed === 1
        ? 'The one entity that it owns names no function'
        : `No function leads among the ${assessed} entities that it owns`;
    return `${entities}.${left}`;
  }
  const name = titleOfFunction(observed.primary, rules);
  if (assessed === 1) {
    return `The one entity that it owns is ${name}.`;
  }
  const most = counts.get(observed.primary)!;
  const others = unclassified > 0 ? ` and ${unclassified} unclassified` : '';
  return `Of ${assessed} entities that it owns, ${most} ${
    most === 1 ? 'is' : 'are'
  } ${name}${others}.${left}`;
}

/** Where what is declared and what is observed differ. */
function compare(
  {
    correction,
    words,
    observed,
  }: Pick<TeamClassification, 'correction' | 'words' | 'observed'>,
  work: OwnedWork,
  rules: RuleSet,
): Observation[] {
  const declared = declaration(correction, words);
  if (
    !declared ||
    !isClear(observed) ||
    declared.function === observed.primary ||
    (!correction && givesWay(work, words, rules))
  ) {
    return [];
  }
  return [
    {
      id: 'function-differs',
      text: `${declared.where} ${titleOfFunction(
        declared.function,
        rules,
      )}, but what it owns says ${titleOfFunction(
        observed.primary!,
        rules,
      )}. ${tellWork(work, rules)}`,
    },
  ];
}

/** What was declared, and where; words of little confidence declare nothing. */
function declaration(
  correction: Correction | undefined,
  words: Classification,
): { function: TeamFunction; where: string } | undefined {
  if (correction) {
    return {
      function: correction.function,
      where: correction.field
        ? `Its annotation ${correction.field.replace(
            'metadata.annotations.',
            '',
          )} declares`
        : 'A person declared it',
    };
  }
  if (!words.primary || !isSure(words)) {
    return undefined;
  }
  const fields = distinctFields(words, words.primary);
  return {
    function: words.primary,
    where: `Its ${fields.join(' and ') || 'own words'} ${
      fields.length > 1 ? 'say' : 'says'
    }`,
  };
}

/** The fields of the group that say it, as people call them. */
function distinctFields(
  words: Classification,
  primary: TeamFunction,
): string[] {
  const fields = words.evidence
    .filter(({ weights }) => (weights[primary] ?? 0) > 0)
    .flatMap(({ matches }) => matches.map(({ field }) => FIELD_NAMES[field]));
  return Object.values(FIELD_NAMES).filter(name => fields.includes(name));
}
