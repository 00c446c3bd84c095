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

import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import { builtInFunctions, TeamFunction } from '../function';
import { builtInPractices } from '../practices';
import { builtInSignals } from '../signals';
import { findPracticeMistakes } from './findPracticeMistakes';
import { fingerprint } from './fingerprint';
import { Practice } from './Practice';
import {
  functionChangeSchema,
  functionSchema,
  practiceChangeSchema,
  practiceSchema,
  signalChangeSchema,
  signalSchema,
} from './ruleSchemas';
import { RuleSet } from './RuleSet';
import { Signal } from './Signal';
import { lowerFirst } from '../wording/lowerFirst';

/**
 * One source of rules on top of the built-in ones.
 *
 * @public
 */
export interface RuleSource {
  /**
   * Where the rules stand, for error messages, e.g. `teamTopology`; without it, places
   * begin with `functions`, `signals` or `practices`.
   */
  name?: string;
  /** Functions to add, or to change by the id of a known one. */
  functions?: JsonValue;
  /** Signals to add, or to change by the id of a known one. */
  signals?: JsonValue;
  /** Practices to add, or to change by the id of a known one. */
  practices?: JsonValue;
}

/**
 * Options for {@link createRuleSet}.
 *
 * @public
 */
export interface CreateRuleSetOptions {
  /** Applied in order; a later source may change what an earlier one added. */
  sources?: RuleSource[];
  /**
   * The kinds that are assessed, lower case. Where they are known, practices that are
   * owed by other kinds only are refused; built-in ones that nobody changed are not.
   */
  kinds?: readonly string[];
}

/** So many functions still fit into one bar and one list. */
const MAX_FUNCTIONS = 50;

/** More than anybody corrects in one go. */
const MAX_MISTAKES = 200;

/** Values that are quoted in mistakes are cut here. */
const MAX_QUOTED_LENGTH = 80;

/**
 * Puts the rules together: the built-in ones, then those of each source.
 *
 * @remarks
 *
 * An entry whose `id` is known changes that rule: the fields it names replace the
 * old ones, and `disabled: true` switches it off. For practices, `checks` and
 * `overrides` are merged by their id, and overrides of a later source stand before
 * those of an earlier one. An entry with a new id is a new rule and needs all fields.
 *
 * Functions cannot be switched off. New ones stand after the known ones, in the order
 * given; signals and practices of the same or a later source may use them.
 *
 * @throws InputError that names the key, e.g. `teamTopology.signals[2].when`, and
 * says what is wrong with it. All mistakes are reported at once.
 *
 * @public
 */
export function createRuleSet(options: CreateRuleSetOptions = {}): RuleSet {
  const mistakes: string[] = [];
  const functions = new Map(
    builtInFunctions.map(definition => [definition.id, definition]),
  );
  const signals = new Map(builtInSignals.map(signal => [signal.id, signal]));
  const practices = new Map(
    builtInPractices.map(practice => [practice.id, practice]),
  );

  // Where a practice was changed last. Practices are judged as a whole at the end,
  // because a later source may mend or switch off what an earlier one gave.
  const changedAt = new Map<string, string>();

  // What is wrong with a function is said once, not again by each rule that names it.
  const named = new Set<TeamFunction>();

  for (const source of options.sources ?? []) {
    const pathOf = (key: keyof RuleSource) =>
      source.name ? `${source.name}.${key}` : key;
    for (const id of listIds(source.functions)) {
      named.add(id);
    }
    applySource(source.functions, {
      path: pathOf('functions'),
      noun: 'function',
      rules: functions,
      changeSchema: functionChangeSchema,
      schema: functionSchema,
      mistakes,
      check: ({ id }, path) => {
        if (!functions.has(id) && functions.size >= MAX_FUNCTIONS) {
          mistakes.push(
            `${path} is one too many; there may be ${MAX_FUNCTIONS} functions in all`,
          );
        }
      },
      merge: (known, change) => ({ ...known, ...change }),
    });
    const checkFunction = (id: TeamFunction, path: string) => {
      if (!functions.has(id) && !named.has(id)) {
        mistakes.push(
          `${path} names the unknown function "${shorten(id)}"; known are ${[
            ...functions.keys(),
          ].join(', ')}`,
        );
      }
    };
    applySource(source.signals, {
      path: pathOf('signals'),
      noun: 'signal',
      rules: signals,
      changeSchema: signalChangeSchema,
      schema: signalSchema as unknown as z.ZodType<Signal>,
      mistakes,
      check: (signal, path) => {
        for (const id of Object.keys(signal.weights)) {
          checkFunction(id, `${path}.weights`);
        }
      },
      merge: (known, change) => ({ ...known, ...change }),
    });
    applySource(source.practices, {
      path: pathOf('practices'),
      noun: 'practice',
      rules: practices,
      changeSchema: practiceChangeSchema,
      schema: practiceSchema as unknown as z.ZodType<Practice>,
      mistakes,
      check: (practice, path) => {
        changedAt.set(practice.id, path);
        checkFunction(practice.discipline, `${path}.discipline`);
        if (!practice.id.startsWith(`${practice.discipline}/`)) {
          mistakes.push(
            `${path}.id "${shorten(
              practice.id,
            )}" must begin with its discipline, "${shorten(
              practice.discipline,
            )}/"`,
          );
        }
      },
      merge: mergePractice,
    });
  }

  for (const [id, path] of changedAt) {
    const practice = practices.get(id);
    for (const mistake of practice
      ? findPracticeMistakes(practice, options.kinds)
      : []) {
      mistakes.push(`${path}.${mistake}`);
    }
  }

  if (mistakes.length > 0) {
    const more = mistakes.length - MAX_MISTAKES;
    throw new InputError(
      [
        'The rules of Team Topology are wrong:',
        ...mistakes.slice(0, MAX_MISTAKES).map(mistake => `  - ${mistake}`),
        ...(more > 0 ? [`  - and ${more} more`] : []),
      ].join('\n'),
    );
  }
  const rules = {
    functions: [...functions.values()],
    signals: sortById(signals.values()),
    practices: sortById(practices.values()),
  };
  return {
    ...rules,
    fingerprint: fingerprint(
      [rules.functions, rules.signals, rules.practices].map(list =>
        list.map(fingerprintRule),
      ),
    ),
  };
}

const ruleFingerprints = new WeakMap<object, string>();

/** Worked out once for each built-in rule, as there are many and they are never changed. */
function fingerprintRule(rule: object): string {
  const known = ruleFingerprints.get(rule) ?? fingerprint(rule);
  ruleFingerprints.set(rule, known);
  return known;
}

interface ApplySourceOptions<TRule extends { id: string }> {
  path: string;
  noun: string;
  rules: Map<string, TRule>;
  changeSchema: z.ZodType<{ id: string; disabled?: boolean }>;
  schema: z.ZodType<TRule>;
  mistakes: string[];
  check(rule: TRule, path: string): void;
  merge(known: TRule, change: Partial<TRule>): TRule;
}

function applySource<TRule extends { id: string }>(
  entries: JsonValue | undefined,
  options: ApplySourceOptions<TRule>,
): void {
  const { path, noun, rules, mistakes } = options;
  if (entries === undefined) {
    return;
  }
  if (!Array.isArray(entries)) {
    mistakes.push(`${path} must be a list of ${noun}s`);
    return;
  }
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    const at = `${path}[${index}]`;
    const parsed = options.changeSchema.safeParse(entry);
    if (!parsed.success) {
      reportIssues(parsed.error, at, mistakes);
      return;
    }
    const { disabled, ...change } = parsed.data;
    const before = seen.get(change.id);
    if (before !== undefined) {
      mistakes.push(
        `${at}.id "${shorten(
          change.id,
        )}" stands already at ${path}[${before}]; put both together`,
      );
      return;
    }
    seen.set(change.id, index);
    const known = rules.get(change.id);
    if (disabled) {
      if (!known) {
        mistakes.push(
          `${at}.id "${shorten(
            change.id,
          )}" is no known ${noun}, so it cannot be switched off; known ones are listed by GET /${
            noun === 'practice' ? 'practices' : 'functions'
          }`,
        );
      }
      rules.delete(change.id);
      return;
    }
    const complete = options.schema.safeParse(
      known ? options.merge(known, change as Partial<TRule>) : change,
    );
    if (!complete.success) {
      reportNewRule(complete.error, at, change.id, noun, mistakes);
      return;
    }
    options.check(complete.data, at);
    rules.set(change.id, complete.data);
  });
}

function reportIssues(
  error: z.ZodError,
  path: string,
  mistakes: string[],
): void {
  for (const issue of error.issues) {
    const at = issue.path.reduce<string>(
      (text, part) =>
        typeof part === 'number'
          ? `${text}[${part}]`
          : `${text}.${String(part)}`,
      path,
    );
    mistakes.push(`${at} ${describeIssue(issue)}`);
  }
}

// The fields that are there passed as a change already, so what fails now is missing.
function reportNewRule(
  error: z.ZodError,
  path: string,
  id: string,
  noun: string,
  mistakes: string[],
): void {
  const missing = [...new Set(error.issues.map(issue => issue.path.join('.')))];
  mistakes.push(
    `${path}.id "${shorten(
      id,
    )}" is no known ${noun}; to add it as a new one, give ${missing.join(
      ', ',
    )} as well`,
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `has the unknown key "${shorten(issue.keys.join('", "'))}"`;
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return 'must not be empty';
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const article = /^[aeiou]/.test(issue.expected) ? 'an' : 'a';
    return `must be ${article} ${issue.expected}`;
  }
  return lowerFirst(issue.message);
}

/** The ids that entries have, whatever else is wrong with them. */
function listIds(entries: JsonValue | undefined): string[] {
  return Array.isArray(entries)
    ? entries.flatMap(entry =>
        typeof entry === 'object' &&
        entry !== null &&
        !Array.isArray(entry) &&
        typeof entry.id === 'string'
          ? [entry.id]
          : [],
      )
    : [];
}

function mergePractice(known: Practice, change: Partial<Practice>): Practice {
  const merged = { ...known, ...change };
  merged.checks = [
    ...new Map(
      [...known.checks, ...(change.checks ?? [])].map(check => [
        check.id,
        check,
      ]),
    ).values(),
  ];
  if (known.overrides && change.overrides) {
    const changed = new Set(change.overrides.map(({ id }) => id));
    // The first that matches holds, so what changes a rule stands before the rule.
    merged.overrides = [
      ...change.overrides,
      ...known.overrides.filter(({ id }) => !changed.has(id)),
    ];
  }
  return merged;
}

function sortById<T extends { id: string }>(rules: Iterable<T>): T[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shorten(text: string): string {
  return text.length > MAX_QUOTED_LENGTH
    ? `${text.slice(0, MAX_QUOTED_LENGTH)}…`
    : text;
}
