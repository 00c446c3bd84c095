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
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Pair,
  YAMLSeq,
} from 'yaml';
import { Addition } from './parseAddition';

/** How what is added is indented. */
export interface Indentation {
  /** Of its first line, in spaces. */
  indent: number;
  /** Of a field below another one, more than that one. */
  step: number;
}

/**
 * The lines of a field of an addition, as they are to stand in the file, in the
 * quotes and with the comments that the addition has.
 */
export function renderPair(
  addition: Addition,
  pair: Pair,
  indentation: Indentation,
): string[] {
  const { indent, step } = indentation;
  const { key, value } = pair;
  const start = isNode(key) ? key.range?.[0] ?? 0 : 0;
  const comments = isNode(key) ? renderComments(key.commentBefore, indent) : [];
  const name = `${' '.repeat(indent)}${sourceOf(addition, key)}:`;
  if (isCollection(value) && !value.flow) {
    return [
      ...comments,
      name,
      ...renderChildren(addition, value, { indent: indent + step, step }),
    ];
  }
  const [first, ...rest] = shiftLines(addition, value, start, indent);
  return [...comments, first ? `${name} ${first}` : name, ...rest];
}

/** The lines of the fields or items of an addition. */
export function renderChildren(
  addition: Addition,
  value: unknown,
  indentation: Indentation,
): string[] {
  if (isMap(value)) {
    return (value.items as Pair[]).flatMap(pair =>
      renderPair(addition, pair, indentation),
    );
  }
  return isSeq(value)
    ? renderItems(addition, value.items as YAMLSeq['items'], indentation.indent)
    : [];
}

/** The lines of items of a list. */
export function renderItems(
  addition: Addition,
  items: unknown[],
  indent: number,
): string[] {
  return items.flatMap(item => {
    const start = isNode(item) ? item.range?.[0] ?? 0 : 0;
    const [first = '', ...rest] = shiftLines(addition, item, start, indent + 2);
    return [`${' '.repeat(indent)}- ${first}`.trimEnd(), ...rest];
  });
}

/** The text of one line, without comments. */
export function sourceOf(addition: Addition, node: unknown): string {
  return isNode(node) && node.range
    ? addition.text.slice(node.range[0], node.range[1]).trimEnd()
    : '';
}

/** The lines of a value that begin in the column of `start`, moved to another one. */
function shiftLines(
  addition: Addition,
  node: unknown,
  start: number,
  indent: number,
): string[] {
  const source = sourceOf(addition, node);
  if (source === '') {
    return [];
  }
  const column = start - (addition.text.lastIndexOf('\n', start - 1) + 1);
  const [first, ...rest] = source.split(/\r?\n/);
  const comment =
    isScalar(node) && rest.length === 0 && node.comment
      ? ` #${node.comment}`
      : '';
  return [
    `${first}${comment}`,
    ...rest.map(line => {
      const indented = line.length - line.trimStart().length;
      return line.trim() === ''
        ? ''
        : `${' '.repeat(indent)}${line.slice(Math.min(column, indented))}`;
    }),
  ];
}

function renderComments(
  comments: string | null | undefined,
  indent: number,
): string[] {
  return (comments ?? '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => `${' '.repeat(indent)}#${line}`);
}
