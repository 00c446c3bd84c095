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
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { describeValue } from './describeValue';
import { repairName } from './repairName';
import { RowChange } from './RowChange';

// Databases and terminals stumble over these; line feeds and tabs may stay.
const unprintable = /\p{Cs}|[^\P{Cc}\n\r\t]/gu;

/**
 * Reads the fields of a row, whatever they hold, and notes what could not be kept.
 */
export class RowReader {
  readonly changes: RowChange[] = [];

  constructor(
    private readonly fields: JsonObject,
    private readonly namespace: string,
  ) {}

  note(field: string, what: string, why: string): void {
    this.changes.push({ field, what, why });
  }

  hasList(field: string): boolean {
    return Array.isArray(this.fields[field]);
  }

  isEmpty(field: string): boolean {
    const value = this.fields[field];
    if (value === undefined || value === null || value === '') {
      return true;
    }
    return typeof value === 'object' && Object.keys(value).length === 0;
  }

  /** A text that is not empty. */
  text(field: string): string | undefined {
    return this.textOf(field, this.fields[field]) || undefined;
  }

  textOf(field: string, value: unknown): string | undefined {
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
      this.note(field, `${value} written as text`, 'the catalog wants text');
      return String(value);
    }
    if (typeof value !== 'string') {
      this.leaveOut(field, value, 'it is not text');
      return undefined;
    }
    const clean = value.replace(unprintable, '');
    if (clean !== value) {
      this.note(
        field,
        'characters removed',
        'control characters and halves of characters cannot be stored',
      );
    }
    return clean;
  }

  /** Like {@link RowReader.textOf}, for a part of a field, where nothing is no text. */
  partOf(field: string, value: unknown): string | undefined {
    if (value === undefined || value === null) {
      this.leaveOut(field, value, 'it is not text');
      return undefined;
    }
    return this.textOf(field, value);
  }

  list(field: string): unknown[] {
    const value = this.fields[field];
    if (Array.isArray(value)) {
      return value;
    }
    if (!this.isEmpty(field)) {
      this.leaveOut(field, value, 'it is not a list');
    }
    return [];
  }

  entries(field: string): Array<[string, unknown]> {
    const value = this.fields[field];
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.entries(value);
    }
    if (!this.isEmpty(field)) {
      this.leaveOut(field, value, 'it is not an object');
    }
    return [];
  }

  ref(field: string, defaultKind: string | undefined): string | undefined {
    const text = this.text(field);
    return text && this.refOf(field, text, defaultKind);
  }

  refs(field: string, defaultKind: string | undefined): string[] {
    const refs = new Set<string>();
    for (const item of this.list(field)) {
      const text = this.partOf(field, item);
      const ref = text && this.refOf(field, text, defaultKind);
      if (ref) {
        refs.add(ref);
      }
    }
    return [...refs];
  }

  /**
   * A reference into the namespace of the row's organization. The namespace that it may
   * name is dropped: corpora do not keep the namespaces of the entities it points at.
   */
  private refOf(
    field: string,
    source: string,
    defaultKind: string | undefined,
  ): string | undefined {
    const text = source.trim();
    try {
      const { kind, name } = parseEntityRef(text, { defaultKind });
      if (!KubernetesValidatorFunctions.isValidKind(kind)) {
        this.leaveOut(field, text, 'what stands before ":" is not a kind');
        return undefined;
      }
      const repaired = repairName(name);
      if (repaired !== name) {
        this.note(
          field,
          `${describeValue(name)} became ${describeValue(repaired)}`,
          'the catalog refuses such names',
        );
      }
      return `${kind.toLocaleLowerCase('en-US')}:${this.namespace}/${repaired}`;
    } catch {
      // The message quotes the value, which may be long.
      const why = text.includes(':')
        ? 'it is not on the form kind:namespace/name'
        : 'it names no kind, or is not on the form kind:namespace/name';
      this.leaveOut(field, text, why);
      return undefined;
    }
  }

  leaveOut(field: string, value: unknown, why: string): void {
    this.note(field, `${describeValue(value)} left out`, why);
  }
}
