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
  Entity,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { distinctTexts, distinctTextsOf } from './distinctTexts';
import { EntityFacts, EntityProblem, OwnerState } from './EntityFacts';
import { Neighbourhood } from './Neighbourhood';
import {
  asRecord,
  asText,
  atMost,
  hasText,
  isRecord,
  MAX_ITEMS,
  MAX_TEXT_LENGTH,
  readComparedType,
  readKind,
  readLifecycle,
  readRelations,
  readType,
} from './EntityReader';
import { isPlaceholder } from './isPlaceholder';
import {
  DECLARATION_ANNOTATION_PREFIX,
  parseDeclaration,
} from './parseDeclaration';
import { EXEMPTION_ANNOTATION_PREFIX, parseExemption } from './parseExemption';
import { parseTemplateRef } from './parseTemplateRef';
import { describe, reportFields } from './reportFields';
import { sortTexts } from './sortTexts';
import { splitSummary } from './splitSummary';
import { splitWords, WordReader } from './splitWords';
import { readAskedWords } from '../rules/askedWords';
import { RuleSet } from '../rules/RuleSet';

/** Declares the function of an entity: a person's word that outranks all signals. */
const FUNCTION_ANNOTATION = 'team-topology/function';

/** Annotations that name a repository, as a slug or an address. */
const REPOSITORY_ANNOTATIONS = new Set([
  'backstage.io/source-location',
  'bitbucket.org/project-slug',
  'dev.azure.com/project-repo',
  'gitea.com/repo-slug',
  'github.com/project-slug',
  'gitlab.com/project-slug',
]);

/**
 * The model of the catalog gives them none, so what stands there in spite of that must
 * not take practices from them.
 */
const KINDS_WITHOUT_LIFECYCLE = new Set([
  'resource',
  'system',
  'domain',
  'group',
  'user',
  'location',
]);

// What three other teams use is shared; two may be neighbours.
const MANY_TEAMS = 3;

/**
 * Options for {@link deriveFacts}.
 *
 * @public
 */
export interface DeriveFactsOptions {
  /** The moment of the assessment. */
  now: Date;
  /**
   * The rules that will look at the facts, where no others do. Then arrays of words hold
   * of the words and pairs in the entity those that these rules ask for, which takes less
   * time. Where a rule looks at words in another way than by `$contains`, they hold all.
   */
  rules?: RuleSet;
}

/**
 * Derives the facts of an entity. Never throws on what an entity contains:
 * fields of the wrong type are left out and reported in `problems`, and long
 * lists and texts are read up to a bound.
 *
 * @public
 */
export function deriveFacts(
  entity: Entity,
  neighbourhood: Neighbourhood,
  options: DeriveFactsOptions,
): EntityFacts {
  const problems: EntityProblem[] = [];
  const metadata = asRecord(entity.metadata);
  const spec = asRecord(entity.spec);
  if (!isRecord(entity.spec)) {
    problems.push({
      field: 'spec',
      message:
        'The entity has no spec, so its type, owner and lifecycle are not known. Add a spec.',
    });
  }
  reportFields(entity, problems);

  const annotations = readAnnotations(metadata.annotations, problems);
  const tags = readTexts(metadata.tags, 'metadata.tags', problems);
  const links = readLinks(metadata.links, problems);

  const exemptions = readOwn(
    annotations,
    EXEMPTION_ANNOTATION_PREFIX,
    parseExemption,
    problems,
  );
  const declarations = readOwn(
    annotations,
    DECLARATION_ANNOTATION_PREFIX,
    parseDeclaration,
    problems,
  );

  const kind = readKind(entity);
  const type = readType(entity);
  const owners = neighbourhood.owners.map(owner => owner.ref);
  const users = neighbourhood.users.map(user => user.ref);
  const userTeams = readUserTeams(neighbourhood, owners);
  const annotationKeys = annotations.map(([key]) => key);

  const readWords = wordReader(options.rules);
  const parents = atMost(MAX_ITEMS, readRelations(entity, RELATION_PART_OF));
  const description = asText(metadata.description);
  const nameWords = readWords(asText(metadata.name));
  const titleWords = readWords(asText(metadata.title));
  const descriptionWords = readWords(description);
  const summaryWords = splitSummary(description, readWords);
  const typeWords = readWords(type);
  const tagWords = wordsOf(tags.map(shorten), readWords);
  const linkWords = wordsOf(linkTexts(links), readWords);
  const ownerWords = wordsOf(ownerTexts(neighbourhood), readWords);
  const systemWords = wordsOfRefs(parents, readWords, 'system:');
  const domainWords = wordsOfRefs(parents, readWords, 'domain:');
  const parentWords = wordsOfRefs(parents, readWords, 'component:');
  const labelWords = wordsOf(labelTexts(metadata.labels), readWords);
  const repositoryWords = wordsOf(repositoryNames(annotations), readWords);

  // Written out without spreads, which would cost more than all else here.
  return {
    today: readDay(options.now),
    kind,
    type: readComparedType(entity),
    lifecycle: KINDS_WITHOUT_LIFECYCLE.has(kind)
      ? undefined
      : readLifecycle(entity),
    nameWords,
    titleWords,
    descriptionWords,
    summaryWords,
    typeWords,
    tagWords,
    linkWords,
    ownerWords,
    systemWords,
    repositoryWords,
    domainWords,
    parentWords,
    labelWords,
    dependencyWords: wordsOfRefs(
      atMost(
        MAX_ITEMS,
        readRelations(entity, RELATION_DEPENDS_ON, RELATION_CONSUMES_API),
      ),
      readWords,
    ),
    userWords: wordsOfRefs(users, readWords),
    linkHosts: readHosts(links),
    // Each word once, whatever the place.
    allWords: distinctTextsOf([
      nameWords,
      titleWords,
      descriptionWords,
      summaryWords,
      typeWords,
      tagWords,
      linkWords,
      ownerWords,
      systemWords,
      domainWords,
      parentWords,
      labelWords,
      repositoryWords,
    ]),
    annotationKeys,
    annotationPrefixes: readPrefixes(annotationKeys),
    ownerState: readOwnerState(neighbourhood, asText(spec.owner)),
    owners,
    users,
    userTeams,
    userTeamCount: userTeams.length,
    usedByManyTeams: userTeams.length >= MANY_TEAMS,
    templates: neighbourhood.templates.map(template => template.ref),
    hasTemplate: neighbourhood.templates.length > 0,
    sourceTemplate: readSourceTemplate(entity, annotations, problems),
    exemptions,
    declarations,
    declaredFunction: findValue(annotations, FUNCTION_ANNOTATION)
      ?.trim()
      .toLowerCase(),
    problems,
  };
}

const MILLISECONDS_PER_DAY = 86_400_000;

let lastDay: { number: number; text: string } | undefined;

/** The day as `YYYY-MM-DD` in UTC; a refresh asks for the same one again and again. */
function readDay(now: Date): string {
  const number = Math.floor(now.getTime() / MILLISECONDS_PER_DAY);
  if (lastDay?.number !== number) {
    lastDay = { number, text: now.toISOString().slice(0, 10) };
  }
  return lastDay.text;
}

/** Those with a text as value, sorted by key. */
type Annotations = [key: string, value: string][];

function readAnnotations(
  value: unknown,
  problems: EntityProblem[],
): Annotations {
  if (value !== undefined && !isRecord(value)) {
    problems.push({
      field: 'metadata.annotations',
      message: `This is not a map but ${describe(value)}, so it is not read.`,
    });
  }
  const record = asRecord(value);
  const keys = sortTexts(Object.keys(record));
  const result: Annotations = [];
  let unread = 0;
  for (const key of keys) {
    const text = record[key];
    if (typeof text === 'string') {
      if (key.startsWith(DECLARATION_ANNOTATION_PREFIX)) {
        // An empty declaration is one that somebody forgot to write.
        result.push([key, text]);
      } else if (isPlaceholder(text)) {
        problems.push({
          field: `metadata.annotations.${shorten(key)}`,
          message: `"${shorten(
            text,
          )}" is still a placeholder, so it is not read. Put the value in its place.`,
        });
      } else if (hasText(text)) {
        result.push([key, text]);
      }
    } else if (++unread <= MAX_ITEMS) {
      problems.push({
        field: `metadata.annotations.${shorten(key)}`,
        message: `The value is not a text but ${describe(
          text,
        )}, so it is not read. Put it in quotes.`,
      });
    }
  }
  if (unread > MAX_ITEMS) {
    problems.push({
      field: 'metadata.annotations',
      message: `${
        unread - MAX_ITEMS
      } more values are not texts, so they are not read. Put them in quotes.`,
    });
  }
  return result;
}

/** What our own annotations of a prefix say; most entities have none. */
function readOwn<T>(
  annotations: Annotations,
  prefix: string,
  parse: (
    key: string,
    value: string,
  ) => { found: T } | { problem: EntityProblem },
  problems: EntityProblem[],
): T[] {
  const own: Annotations = [];
  for (const annotation of annotations) {
    if (annotation[0].startsWith(prefix)) {
      own.push(annotation);
    }
  }
  const found: T[] = [];
  if (own.length === 0) {
    return found;
  }
  for (const [key, value] of bounded(
    own,
    `metadata.annotations.${prefix}*`,
    problems,
  )) {
    const parsed = parse(key, value);
    if ('problem' in parsed) {
      problems.push(parsed.problem);
    } else {
      found.push(parsed.found);
    }
  }
  return found;
}

/** As remedies have them, for people to put something in their place. */
function findValue(annotations: Annotations, key: string): string | undefined {
  for (const [known, value] of annotations) {
    if (known === key) {
      return value;
    }
  }
  return undefined;
}

function readPrefixes(keys: string[]): string[] {
  const prefixes: string[] = [];
  for (const key of keys) {
    const slash = key.indexOf('/');
    if (slash > 0) {
      prefixes.push(key.slice(0, slash));
    }
  }
  return distinctTexts(prefixes);
}

function readTexts(
  value: unknown,
  field: string,
  problems: EntityProblem[],
): string[] {
  if (value === undefined) {
    return [];
  }
  const items: unknown[] = Array.isArray(value) ? value : [];
  // Sorted before the cut, so that the order of the list never matters.
  const texts = sortTexts(
    items.filter((item): item is string => typeof item === 'string'),
  );
  if (!Array.isArray(value) || texts.length < value.length) {
    problems.push({
      field,
      message: 'This is not a list of texts; what is not a text is not read.',
    });
  }
  return bounded(texts, field, problems);
}

function readLinks(
  value: unknown,
  problems: EntityProblem[],
): Record<string, unknown>[] {
  if (value === undefined) {
    return [];
  }
  const items: unknown[] = Array.isArray(value) ? value : [];
  const links = items.filter(isRecord);
  if (!Array.isArray(value) || links.length < value.length) {
    problems.push({
      field: 'metadata.links',
      message: 'This is not a list of links; what is not a link is not read.',
    });
  }
  return bounded(links, 'metadata.links', problems);
}

function bounded<T>(items: T[], field: string, problems: EntityProblem[]): T[] {
  if (items.length > MAX_ITEMS) {
    problems.push({
      field,
      message: `Of ${items.length} entries only the first ${MAX_ITEMS} are read.`,
    });
  }
  return atMost(MAX_ITEMS, items);
}

function readUserTeams({ users }: Neighbourhood, owners: string[]): string[] {
  if (users.length === 0) {
    return [];
  }
  const teams = new Set<string>();
  for (const user of users) {
    for (const ref of user.owners) {
      if (ref.startsWith('group:')) {
        teams.add(ref);
      }
    }
  }
  for (const owner of owners) {
    teams.delete(owner);
  }
  return [...teams].sort();
}

function readHosts(links: Record<string, unknown>[]): string[] {
  return links.length === 0
    ? []
    : distinctTexts(
        links.flatMap(({ url }) => {
          const host = readHost(url);
          return host ? [host] : [];
        }),
      );
}

function readHost(url: unknown): string | undefined {
  try {
    return typeof url === 'string' ? new URL(url).host : undefined;
  } catch {
    // It is no address; the catalog does not take it either.
    return undefined;
  }
}

function wordReader(rules: RuleSet | undefined): WordReader {
  const asked = rules && readAskedWords(rules);
  return asked ? text => asked.read(text) : splitWords;
}

/** The words of each of some texts. */
function wordsOf(
  texts: readonly (string | undefined)[],
  readWords: WordReader,
): string[] {
  let words: string[] = [];
  for (const text of texts) {
    const more = readWords(text);
    if (more.length > 0) {
      words = words.length === 0 ? more : words.concat(more);
    }
  }
  return words;
}

function wordsOfRefs(
  refs: readonly string[],
  readWords: WordReader,
  prefix = '',
): string[] {
  const names: string[] = [];
  for (const ref of refs) {
    if (ref.startsWith(prefix)) {
      names.push(refName(ref));
    }
  }
  return wordsOf(names, readWords);
}

function linkTexts(links: Record<string, unknown>[]): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (const { title, type } of links) {
    texts.push(shorten(asText(title)), shorten(asText(type)));
  }
  return texts;
}

function ownerTexts({ owners }: Neighbourhood): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (const { ref, title } of owners) {
    texts.push(refName(ref), title);
  }
  return texts;
}

function labelTexts(labels: unknown): (string | undefined)[] {
  const record = asRecord(labels);
  const texts: (string | undefined)[] = [];
  for (const key of atMost(MAX_ITEMS, sortTexts(Object.keys(record)))) {
    texts.push(refName(key), shorten(asText(record[key])));
  }
  return texts;
}

function repositoryNames(annotations: Annotations): (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const [key, value] of annotations) {
    if (REPOSITORY_ANNOTATIONS.has(key)) {
      names.push(repositoryName(value));
    }
  }
  return names;
}

function readSourceTemplate(
  entity: Entity,
  annotations: Annotations,
  problems: EntityProblem[],
): string | undefined {
  const spec = asRecord(entity.spec);
  const annotated = findValue(annotations, 'backstage.io/source-template');
  const specified = asText(spec.scaffoldedFrom);
  const related = readRelations(entity, 'scaffoldedFrom')[0];
  if (!annotated && !specified && !related) {
    return undefined;
  }
  const marks: [field: string, value: string | undefined][] = [
    ['metadata.annotations.backstage.io/source-template', annotated],
    ['spec.scaffoldedFrom', specified],
    ['relations', related],
  ];
  for (const [field, value] of marks) {
    if (value) {
      const ref = parseTemplateRef(value);
      if (ref) {
        return ref;
      }
      problems.push({
        field,
        message: `"${value.slice(
          0,
          80,
        )}" is no reference to a template. Write template:<namespace>/<name>.`,
      });
    }
  }
  return undefined;
}

function readOwnerState(
  neighbourhood: Neighbourhood,
  declared: string | undefined,
): OwnerState {
  let isFound = false;
  for (const owner of neighbourhood.owners) {
    if (owner.found && owner.ref.startsWith('group:')) {
      return 'group';
    }
    isFound ||= owner.found;
  }
  if (isFound) {
    return 'user';
  }
  return neighbourhood.owners.length > 0 || declared ? 'not-found' : 'none';
}

/** Of `acme/shop` and of `url:https://github.com/acme/shop/tree/main/`: `shop`. */
function repositoryName(value: string): string | undefined {
  const start = pathStart(value);
  const slash = value.indexOf('/', start);
  if (slash < 0) {
    return undefined;
  }
  const end = value.indexOf('/', slash + 1);
  return value.slice(slash + 1, end < 0 ? undefined : end);
}

/** Where the path of an address begins, which may stand behind `url:`; 0 of a slug. */
function pathStart(value: string): number {
  const start = value.startsWith('url:') ? 4 : 0;
  for (const scheme of ['https://', 'http://']) {
    if (value.startsWith(scheme, start)) {
      const host = start + scheme.length;
      const slash = value.indexOf('/', host);
      return slash > host ? slash + 1 : start;
    }
  }
  return start;
}

function refName(ref: string): string {
  return shorten(ref.slice(ref.lastIndexOf('/') + 1));
}

// Entries of lists are many, so less is read of each.
function shorten<T extends string | undefined>(text: T): T {
  return text?.slice(0, MAX_TEXT_LENGTH) as T;
}
