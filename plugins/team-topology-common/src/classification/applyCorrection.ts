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

import { TeamFunction } from '../function';
import { titleOfFunction } from '../function/titleOfFunction';
import { RuleSet } from '../rules';
import { Classification, Correction, PersonCorrection } from './Classification';

/** Declares the function of an entity or a group. */
const FUNCTION_FIELD = 'metadata.annotations.team-topology/function';

/** What {@link applyCorrection} weighs. */
interface Corrections {
  /** What a field of the entity declares. */
  declared: TeamFunction | undefined;
  /** What a person said through the API. */
  person: PersonCorrection | undefined;
  rules: RuleSet;
}

/**
 * Puts a person's word above what the signals say. The annotation, which stands in
 * the entity's own source, outranks what was said through the API. Functions that
 * the rule set does not have do not count. The summary is left as it is.
 *
 * @internal
 */
export function applyCorrection(
  derived: Classification,
  { declared, person, rules }: Corrections,
): Classification {
  const isKnown = (id: TeamFunction) =>
    rules.functions.some(known => known.id === id);
  const field: Correction | undefined =
    declared && isKnown(declared)
      ? { function: declared, field: FUNCTION_FIELD }
      : undefined;
  const said =
    person && isKnown(person.function)
      ? toCorrection(person, derived.primary, rules)
      : undefined;
  const correction = field ?? said;
  if (!correction) {
    return derived;
  }
  const { primary, confidence } = derived;
  return {
    ...derived,
    primary: correction.function,
    confidence: 1,
    derived: { ...(primary && { primary }), confidence },
    correction,
    ...(field && said && { overruled: said }),
  };
}

function toCorrection(
  { derivedThen, ...said }: PersonCorrection,
  derivedNow: TeamFunction | undefined,
  rules: RuleSet,
): Correction {
  const isContrary =
    derivedNow !== undefined &&
    derivedNow !== derivedThen &&
    derivedNow !== said.function;
  const then = derivedThen
    ? `said ${titleOfFunction(derivedThen, rules)}`
    : 'named no function';
  return {
    ...said,
    ...(isContrary && {
      contrary: `When it was corrected, its signals ${then}. Now they say ${titleOfFunction(
        derivedNow,
        rules,
      )}.`,
    }),
  };
}

/**
 * Says in at most three sentences who declared what, and what the signals say.
 *
 * @internal
 */
export function explainCorrection(
  { derived }: Omit<Classification, 'summary'>,
  correction: Correction,
  rules: RuleSet,
): string {
  const said = `A person declared it ${titleOfFunction(
    correction.function,
    rules,
  )}.`;
  if (correction.contrary) {
    return `${said} ${correction.contrary}`;
  }
  return derived?.primary && derived.primary !== correction.function
    ? `${said} Its signals alone would say ${titleOfFunction(
        derived.primary,
        rules,
      )}.`
    : `${said} Its signals agree or say nothing.`;
}
