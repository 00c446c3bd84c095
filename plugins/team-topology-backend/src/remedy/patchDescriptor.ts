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

import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { isDeepStrictEqual } from 'node:util';
import { Lexer } from 'yaml';
import { mergeJson } from './mergeJson';
import { Addition, parseAddition } from './parseAddition';
import { parseDescriptor, ParsedDescriptor } from './parseDescriptor';
import { Edit, planEdits } from './planEdits';
import { DescriptorDocument, splitDocuments } from './splitDocuments';
import { UnpatchableError } from './UnpatchableError';

/** Keeps the time that parsing takes short. Others' requests wait for it. */
const MAX_DOCUMENT_LENGTH = 256 * 1024;

const CONTEXT_LINES = 3;

/** A change of a file. */
export interface DescriptorPatch {
  /** The file with the change. It may hold other entities, so it is for nobody's eyes. */
  content: string;
  /** The change as unified diff. Its lines are of the one entity only. */
  diff: string;
}

/**
 * Adds something to an entity in its file. Every other byte stays: comments, order,
 * quotes, blank lines, indentation and line ends.
 *
 * @param content - of the file, with one or more YAML documents
 * @param entityRef - says which of them is meant
 * @param additionYaml - a part of an entity; fields that are there get its values
 * @param path - the name of the file in the diff
 *
 * @throws UnpatchableError when that is not safe; its message says why
 */
export function patchDescriptor(
  content: string,
  entityRef: string,
  additionYaml: string,
  path: string = 'catalog-info.yaml',
): DescriptorPatch {
  const addition = parseAddition(additionYaml);
  const { part, descriptor } = findEntity(content, entityRef);
  expectSameEntity(descriptor, addition, entityRef);
  expectNoTemplate(part.text, descriptor);
  const edits = planEdits(part.text, descriptor, addition);
  if (edits.length === 0) {
    throw new UnpatchableError(
      'The file says this already. The catalog may not have read it yet.',
    );
  }
  const text = applyEdits(part.text, edits);
  expectGood(part.text, text, descriptor, addition);
  const [start, end] = linesOfEntity(part.text, descriptor, edits);
  const patch = structuredPatch(
    `a/${path}`,
    `b/${path}`,
    part.text.slice(start, end),
    text.slice(start, end + text.length - part.text.length),
    undefined,
    undefined,
    { context: CONTEXT_LINES },
  );
  const linesBefore = countLines(content.slice(0, part.offset + start));
  for (const hunk of patch.hunks) {
    hunk.oldStart += linesBefore;
    hunk.newStart += linesBefore;
  }
  return {
    content: `${content.slice(0, part.offset)}${text}${content.slice(
      part.offset + part.text.length,
    )}`,
    diff: formatPatch(patch, FILE_HEADERS_ONLY),
  };
}

function findEntity(
  content: string,
  entityRef: string,
): { part: DescriptorDocument; descriptor: ParsedDescriptor } {
  const { name } = parseEntityRef(entityRef);
  const found = [];
  let problem: unknown;
  for (const part of splitDocuments(content)) {
    // Other documents are none of this one's business, and may be broken.
    if (!lower(part.text).includes(lower(name))) {
      continue;
    }
    try {
      if (part.text.length > MAX_DOCUMENT_LENGTH) {
        throw new UnpatchableError(
          'The entity is too large to be changed here.',
        );
      }
      const descriptor = parseDescriptor(part.text);
      if (descriptor && isEntity(descriptor.json, entityRef)) {
        found.push({ part, descriptor });
      }
    } catch (error) {
      problem = error;
    }
  }
  if (found.length > 1) {
    throw new UnpatchableError('The file holds the entity more than once.');
  }
  if (found.length === 0) {
    throw problem ?? new UnpatchableError('The file does not hold the entity.');
  }
  return found[0];
}

function isEntity(json: Record<string, unknown>, entityRef: string): boolean {
  const wanted = parseEntityRef(entityRef);
  const metadata = (json.metadata ?? {}) as Record<string, unknown>;
  return (
    lower(json.kind) === lower(wanted.kind) &&
    lower(metadata.name) === lower(wanted.name) &&
    lower(metadata.namespace ?? DEFAULT_NAMESPACE) === lower(wanted.namespace)
  );
}

/** A remedy may be an entity of its own, such as a template that is missing. */
function expectSameEntity(
  { json }: ParsedDescriptor,
  { json: added }: Addition,
  entityRef: string,
): void {
  const metadata = (added.metadata ?? {}) as Record<string, unknown>;
  if (
    !isEntity(
      {
        kind: added.kind ?? json.kind,
        metadata: { ...(json.metadata as object), ...metadata },
      },
      entityRef,
    ) ||
    (added.apiVersion ?? json.apiVersion) !== json.apiVersion
  ) {
    throw new UnpatchableError(
      'What to add is an entity of its own, so this one stays as it is.',
    );
  }
}

/** What a template engine fills in looks like YAML to us, and is none. */
function expectNoTemplate(
  text: string,
  { json, root }: ParsedDescriptor,
): void {
  // The steps of a software template are full of expressions, which the catalog keeps.
  const spec =
    lower(json.kind) === 'template'
      ? root.items.find(({ key }) => key.toString() === 'spec')?.value?.range
      : undefined;
  const checked = spec
    ? `${text.slice(0, spec[0])}${text.slice(spec[1])}`
    : text;
  if (/\{\{|\{%/.test(checked)) {
    throw new UnpatchableError(
      'The file holds expressions of a template ({{ }}), so what is in the catalog may be written by another tool.',
    );
  }
}

function applyEdits(text: string, edits: Edit[]): string {
  let result = '';
  let offset = 0;
  // Of two at one place, the inner one was planned first, and belongs first.
  for (const { start, end, text: inserted } of edits
    .slice()
    .sort((a, b) => a.start - b.start)) {
    result += text.slice(offset, start) + inserted;
    offset = end;
  }
  return result + text.slice(offset);
}

/** However well the edits are planned: what comes out is read, and compared. */
function expectGood(
  before: string,
  after: string,
  descriptor: ParsedDescriptor,
  addition: Addition,
): void {
  const comments = listComments(after);
  const isKept = listComments(before).every(comment => {
    const index = comments.indexOf(comment);
    comments.splice(0, index + 1);
    return index >= 0;
  });
  if (
    !isKept ||
    splitDocuments(after).length !== splitDocuments(before).length ||
    !isDeepStrictEqual(
      parseDescriptor(after)?.json,
      mergeJson(descriptor.json, addition.json),
    )
  ) {
    throw new UnpatchableError(
      'The file is written in a way that cannot be changed safely.',
    );
  }
}

function listComments(text: string): string[] {
  const comments: string[] = [];
  let isValue = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isValue && lexeme.startsWith('#')) {
      comments.push(lexeme.trimEnd());
    }
    // Before each value stands this mark, and a value may look like a comment.
    isValue = lexeme === '\u001f';
  }
  return comments;
}

/** Where the lines of an entity begin and end, without comments around it. */
function linesOfEntity(
  text: string,
  { root }: ParsedDescriptor,
  edits: Edit[],
): [start: number, end: number] {
  const [start, end] = root.range ?? [0, 0];
  const lastEdit = Math.max(...edits.map(edit => edit.end));
  const until = Math.max(end, lastEdit);
  const newline = text.indexOf('\n', until);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  return [
    text.lastIndexOf('\n', start - 1) + 1,
    text[until - 1] === '\n' ? until : lineEnd,
  ];
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function lower(value: unknown): string {
  return String(value).toLocaleLowerCase('en-US');
}
