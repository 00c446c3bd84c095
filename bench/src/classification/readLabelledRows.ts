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

import { CorpusRow, readRows } from 'corpus';

/** What a reader of the row said when no function can be named. */
export const UNCLEAR = 'unclear';

/** How sure the reader of a row was. */
export const labelConfidences = ['high', 'medium', 'low'] as const;

/** What a person says that a row is. */
export interface RowLabel {
  /** A function, or `unclear`. */
  readonly primary: string;
  readonly secondary: readonly string[];
  readonly confidence: (typeof labelConfidences)[number] | undefined;
}

/** A row, and its label where it has one. */
export interface LabelledRow {
  readonly file: string;
  readonly line: number;
  readonly row: CorpusRow;
  readonly label: RowLabel | undefined;
}

/** Rows, and in words what could not be used. */
export interface LabelledRows {
  readonly rows: LabelledRow[];
  readonly problems: string[];
}

/** A file of JSON lines. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads rows and puts their labels beside them. What cannot be used is told with file
 * and line, and does not stop the rest.
 */
export function readLabelledRows(
  entities: NamedText,
  labels: NamedText,
  functions: readonly string[],
): LabelledRows {
  const problems: string[] = [];
  const known = readLabels(labels, functions, problems);
  const rows: LabelledRow[] = [];
  const lines = new Map<string, number>();
  for (const read of readRows(entities.text)) {
    const place = `${entities.name}:${read.line}`;
    const { row } = read;
    if (row === undefined) {
      problems.push(`${place}: ${read.problem}. ${read.remedy}`);
      continue;
    }
    let label: RowLabel | undefined;
    if (row.id === undefined) {
      problems.push(
        `${place}: there is no id, so no label can be found. Give "id" a text.`,
      );
    } else if (lines.has(row.id)) {
      problems.push(
        `${place}: line ${lines.get(row.id)} has the id ${quote(
          row.id,
        )} too, so this one is not judged. Give each row an id of its own.`,
      );
    } else {
      lines.set(row.id, read.line);
      label = known.get(row.id)?.label;
      if (!known.has(row.id)) {
        problems.push(
          `${place}: ${quote(row.id)} has no label in ${
            labels.name
          }, so it is not judged. Add one.`,
        );
      }
    }
    rows.push({ file: entities.name, line: read.line, row, label });
  }
  for (const [id, { line }] of known) {
    if (!lines.has(id)) {
      problems.push(
        `${labels.name}:${line}: no row of ${entities.name} has the id ${quote(
          id,
        )}. Correct it, or remove the line.`,
      );
    }
  }
  return { rows, problems };
}

/** Labels by id; without label where the line has an id and no usable label. */
type Labels = Map<string, { line: number; label: RowLabel | undefined }>;

function readLabels(
  file: NamedText,
  functions: readonly string[],
  problems: string[],
): Labels {
  const labels: Labels = new Map();
  for (const [index, source] of file.text.split('\n').entries()) {
    const line = index + 1;
    const json = line === 1 ? source.replace(/^\uFEFF/, '') : source;
    if (json.trim() !== '') {
      const report = (problem: string) =>
        problems.push(`${file.name}:${line}: ${problem}`);
      const fields = parseObject(json);
      const id = fields?.id;
      if (fields === undefined) {
        report(
          'the line is not a JSON object. Write one object with "id" and "primary" per line.',
        );
      } else if (typeof id !== 'string' || id.trim() === '') {
        report('there is no id. Give "id" the id of a row.');
      } else if (labels.has(id)) {
        report(
          `line ${labels.get(id)!.line} labels ${quote(
            id,
          )} already, so this one does not count. Remove one of them.`,
        );
      } else {
        labels.set(id, { line, label: readLabel(fields, functions, report) });
      }
    }
  }
  return labels;
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function readLabel(
  fields: Record<string, unknown>,
  functions: readonly string[],
  report: (problem: string) => void,
): RowLabel | undefined {
  const primary = [...functions, UNCLEAR].find(id => id === fields.primary);
  if (primary === undefined) {
    report(
      `"primary" is no function, so the row is not judged. Write one of ${functions.join(
        ', ',
      )}, ${UNCLEAR}.`,
    );
    return undefined;
  }
  const listed = fields.secondary ?? [];
  const secondary = functions.filter(
    id => Array.isArray(listed) && listed.includes(id),
  );
  if (!Array.isArray(listed) || secondary.length < listed.length) {
    report(
      `"secondary" is not a list of different functions; what is none is not read. Write some of ${functions.join(
        ', ',
      )}.`,
    );
  }
  const confidence = labelConfidences.find(word => word === fields.confidence);
  if (confidence === undefined && (fields.confidence ?? undefined)) {
    report(
      `"confidence" is not known, so it is not read. Write one of ${labelConfidences.join(
        ', ',
      )}.`,
    );
  }
  return { primary, secondary, confidence };
}

// JSON keeps control characters out of terminals.
function quote(id: string): string {
  return JSON.stringify(id.slice(0, 120)).replace(/\p{Cc}/gu, '?');
}
