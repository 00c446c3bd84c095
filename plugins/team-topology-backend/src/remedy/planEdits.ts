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
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Node,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { findMissing } from './mergeJson';
import { Addition, nameOfKey, pairsOf } from './parseAddition';
import { ParsedDescriptor } from './parseDescriptor';
import {
  Indentation,
  renderChildren,
  renderItems,
  renderPair,
  sourceOf,
} from './renderAddition';
import { UnpatchableError } from './UnpatchableError';

const DEFAULT_STEP = 2;
const REST_OF_LINE = /^[ \t]*(#[^\n]*)?\r?$/;

/** A place in a text, and what is to stand there. */
export interface Edit {
  start: number;
  /** The same as `start` where nothing goes away. */
  end: number;
  text: string;
}

class EditPlanner {
  readonly edits: Edit[] = [];
  readonly #text: string;
  readonly #descriptor: ParsedDescriptor;
  readonly #addition: Addition;
  readonly #step: number;

  constructor(text: string, descriptor: ParsedDescriptor, addition: Addition) {
    this.#text = text;
    this.#descriptor = descriptor;
    this.#addition = addition;
    this.#step = this.#findStep();
  }

  addToMap(target: YAMLMap, added: YAMLMap, path: string[]): void {
    this.#expectOwnLines(target, path);
    for (const pair of target.items as Pair[]) {
      const name = nameOfKey(pair) ?? '';
      if (name === '<<') {
        throw new UnpatchableError(
          `${say(path)} takes fields over from an anchor (<<).`,
        );
      }
      if (name.startsWith('$')) {
        throw new UnpatchableError(
          `${say(path)} comes from another file, by ${name}.`,
        );
      }
    }
    const missing: Pair[] = [];
    for (const pair of added.items as Pair[]) {
      const name = nameOfKey(pair) ?? '';
      const [known, ...more] = pairsOf(target, name);
      if (more.length > 0) {
        throw new UnpatchableError(`${say([...path, name])} is there twice.`);
      }
      if (known) {
        this.#addToValue(known, pair, [...path, name]);
      } else {
        missing.push(pair);
      }
    }
    if (missing.length > 0) {
      const indentation = this.#indentationOf(target, path);
      this.#insertLines(
        this.#endOf(target, path),
        missing.flatMap(pair => renderPair(this.#addition, pair, indentation)),
      );
    }
  }

  #addToValue(known: Pair, added: Pair, path: string[]): void {
    const target = known.value as Node | null;
    const wanted = added.value as Node | null;
    if (isAlias(target) || (target && (target.anchor || target.tag))) {
      throw new UnpatchableError(
        `${say(
          path,
        )} is an anchor, an alias or has a tag, so a change could reach further than meant.`,
      );
    }
    if (isCollection(wanted)) {
      if (isUnset(target)) {
        this.#fill(known, wanted, path);
      } else if (isMap(wanted) && isMap(target)) {
        this.addToMap(target, wanted, path);
      } else if (isSeq(wanted) && isSeq(target)) {
        this.#addToList(target, wanted, path);
      } else {
        throw notOfOneKind(path);
      }
    } else if (isScalar(target) || !target) {
      this.#setValue(known, target ?? undefined, wanted, path);
    } else {
      throw notOfOneKind(path);
    }
  }

  #addToList(target: YAMLSeq, added: YAMLSeq, path: string[]): void {
    const known = this.#jsonOf(target) as unknown[];
    const items = added.items.filter(
      item => findMissing(known, [this.#jsonOf(item)]).length > 0,
    );
    if (items.length === 0) {
      return;
    }
    this.#expectOwnLines(target, path);
    this.#insertLines(
      this.#endOf(target, path),
      renderItems(
        this.#addition,
        items,
        this.#columnOf(target.range?.[0], path),
      ),
    );
  }

  /** Puts fields or items below a key that has no value, or an empty one. */
  #fill(known: Pair, wanted: Node, path: string[]): void {
    const colonEnd = this.#endOfColon(known, path);
    const value = known.value as Node | null;
    const end = isImplicit(value) ? colonEnd : value?.range?.[1] ?? colonEnd;
    if (this.#text.slice(colonEnd, end).includes('\n')) {
      throw inBraces(path);
    }
    const children = renderChildren(this.#addition, wanted, {
      indent: this.#columnOf(startOf(known.key), path) + this.#step,
      step: this.#step,
    });
    if (end > colonEnd) {
      this.edits.push({ start: colonEnd, end, text: '' });
    }
    this.#insertLines(this.#endOfLine(end, path), children);
  }

  #setValue(
    known: Pair,
    target: Scalar | undefined,
    wanted: Node | null,
    path: string[],
  ): void {
    if (
      !wanted ||
      this.#jsonOf(wanted) === null ||
      this.#jsonOf(wanted) === target?.value
    ) {
      return;
    }
    const text = sourceOf(this.#addition, wanted);
    if (text.includes('\n') || isBlock(target)) {
      throw new UnpatchableError(
        `${say(
          path,
        )} has a text of several lines, which has to be changed by hand.`,
      );
    }
    if (!target?.range || isImplicit(target)) {
      const start = this.#endOfColon(known, path);
      this.edits.push({ start, end: start, text: ` ${text}` });
    } else {
      this.edits.push({ start: target.range[0], end: target.range[1], text });
    }
  }

  #insertLines(offset: number, lines: string[]): void {
    const text = this.#text;
    const before = text.slice(0, offset);
    const isCarriage = /\r\n$/.test(before)
      ? true
      : !before.endsWith('\n') && /^[^\n]*\r\n/.test(text);
    const lineEnd = isCarriage ? '\r\n' : '\n';
    this.edits.push({
      start: offset,
      end: offset,
      text: before.endsWith('\n')
        ? lines.map(line => `${line}${lineEnd}`).join('')
        : // The file does not end its last line, and still will not.
          lines.map(line => `${lineEnd}${line}`).join(''),
    });
  }

  /** Where a line below everything in a value begins, above the comments after it. */
  #endOf(node: Node | null, path: string[]): number {
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1);
      if (isNode(last)) {
        return this.#endOf(last, path);
      }
      const pair = last as Pair;
      const value = pair.value as Node | null;
      return isImplicit(value)
        ? this.#endOfLine(this.#endOfColon(pair, path), path)
        : this.#endOf(value, path);
    }
    const end = node?.range?.[1];
    if (!node?.range || end === undefined || isImplicit(node)) {
      throw unsafe(path);
    }
    return isBlock(node)
      ? this.#endOfBlock(node.range[0], end, path)
      : this.#endOfLine(end, path);
  }

  /** Blank lines below a text of several lines are no part of it, unless it keeps them. */
  #endOfBlock(start: number, end: number, path: string[]): number {
    const text = this.#text;
    const header = text.slice(start, text.indexOf('\n', start));
    if (text[end - 1] !== '\n' || header.split('#')[0].includes('+')) {
      return text[end - 1] === '\n' ? end : this.#endOfLine(end, path);
    }
    const blank = /(\r?\n)([ \t]*\r?\n)*$/.exec(text.slice(start, end));
    return end - (blank ? blank[0].length - blank[1].length : 0);
  }

  #endOfLine(offset: number, path: string[]): number {
    const newline = this.#text.indexOf('\n', offset);
    const end = newline < 0 ? this.#text.length : newline;
    if (!REST_OF_LINE.test(this.#text.slice(offset, end))) {
      throw unsafe(path);
    }
    return newline < 0 ? end : newline + 1;
  }

  #endOfColon(pair: Pair, path: string[]): number {
    const colon = pair.srcToken?.sep?.find(
      ({ type }) => type === 'map-value-ind',
    );
    if (!colon) {
      throw unsafe(path);
    }
    return colon.offset + 1;
  }

  #indentationOf(map: YAMLMap, path: string[]): Indentation {
    return {
      indent: this.#columnOf(startOf((map.items[0] as Pair).key), path),
      step: this.#step,
    };
  }

  /** The column of what stands first on its line. */
  #columnOf(offset: number | undefined, path: string[]): number {
    const lineStart = this.#text.lastIndexOf('\n', (offset ?? 0) - 1) + 1;
    const before = this.#text
      .slice(lineStart, offset)
      // A byte order mark has no width.
      .replace(/^\uFEFF/, '');
    if (offset === undefined || !/^ *$/.test(before)) {
      throw unsafe(path);
    }
    return before.length;
  }

  /** How far the file indents fields below others. */
  #findStep(): number {
    for (const { key, value } of this.#descriptor.root.items as Pair[]) {
      if (isMap(value) && !value.flow && value.items.length > 0) {
        const outer = this.#columnOf(startOf(key), []);
        return (
          this.#columnOf(startOf((value.items[0] as Pair).key), []) - outer
        );
      }
    }
    return DEFAULT_STEP;
  }

  #expectOwnLines(node: YAMLMap | YAMLSeq, path: string[]): void {
    if (node.flow) {
      throw inBraces(path);
    }
    if (node.anchor || node.tag) {
      throw new UnpatchableError(
        `${say(
          path,
        )} is an anchor or has a tag, so a change could reach further than meant.`,
      );
    }
  }

  #jsonOf(node: unknown): unknown {
    return isNode(node) ? node.toJS(this.#descriptor.document) : node;
  }
}

/**
 * The changes of a document that add something to it. All else stays as it is, to
 * the letter.
 *
 * @throws UnpatchableError where a part that has to change is written in a way that
 * a line cannot be added to
 */
export function planEdits(
  text: string,
  descriptor: ParsedDescriptor,
  addition: Addition,
): Edit[] {
  const planner = new EditPlanner(text, descriptor, addition);
  planner.addToMap(descriptor.root, addition.root, []);
  return planner.edits;
}

function say(path: string[]): string {
  return path.length > 0 ? path.join('.') : 'The entity';
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Whether a value is no value, by no word at all. */
function isImplicit(node: Node | null): boolean {
  return (
    !node ||
    (isScalar(node) &&
      node.value === null &&
      node.range?.[0] === node.range?.[1])
  );
}

/** Whether a value is none, or an empty list or mapping. */
function isUnset(node: Node | null): boolean {
  return (
    !node ||
    (isScalar(node) && node.value === null) ||
    (isCollection(node) && node.items.length === 0)
  );
}

function isBlock(node: unknown): boolean {
  return (
    isScalar(node) &&
    (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  );
}

function inBraces(path: string[]): UnpatchableError {
  return new UnpatchableError(
    `${say(
      path,
    )} is written in braces or brackets, to which no line can be added.`,
  );
}

function notOfOneKind(path: string[]): UnpatchableError {
  return new UnpatchableError(
    `${say(path)} has another kind of value than the one to add.`,
  );
}

function unsafe(path: string[]): UnpatchableError {
  return new UnpatchableError(
    `${say(path)} is written in a way that cannot be changed safely.`,
  );
}
