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
  CommonValidatorFunctions,
  EntityLink,
  EntityMeta,
  makeValidator,
} from '@backstage/catalog-model';
import { CorpusRow } from '../corpus';
import { describeValue } from './describeValue';
import { repairName } from './repairName';
import { RowReader } from './RowReader';

const validators = makeValidator();

/** The `metadata` of a row's entity. */
export function readMetadata(
  row: CorpusRow,
  namespace: string,
  reader: RowReader,
): EntityMeta {
  const name = repairName(row.name);
  let title = reader.text('title');
  if (name !== row.name) {
    title ??= reader.textOf('name', row.name)?.trim() || undefined;
    reader.note(
      'name',
      `${describeValue(row.name)} became ${describeValue(name)}`,
      'the catalog refuses such names',
    );
  } else if (typeof row.fields.name !== 'string') {
    reader.textOf('name', row.fields.name);
  }

  const metadata: EntityMeta = { name, namespace };
  if (title !== undefined) {
    metadata.title = title;
  }
  const description = reader.text('description');
  if (description !== undefined) {
    metadata.description = description;
  }
  const labels = readPairs(
    'labels',
    reader,
    validators.isValidLabelKey,
    validators.isValidLabelValue,
  );
  if (labels !== undefined) {
    metadata.labels = labels;
  }
  const annotations = readPairs(
    'annotations',
    reader,
    validators.isValidAnnotationKey,
    validators.isValidAnnotationValue,
  );
  if (annotations !== undefined) {
    metadata.annotations = annotations;
  }
  const tags = readTags(reader);
  if (tags.length > 0) {
    metadata.tags = tags;
  }
  const links = readLinks(reader);
  if (links.length > 0) {
    metadata.links = links;
  }
  return metadata;
}

function readPairs(
  field: string,
  reader: RowReader,
  isValidKey: (key: unknown) => boolean,
  isValidValue: (value: unknown) => boolean,
): Record<string, string> | undefined {
  const pairs = new Map<string, string>();
  for (const [key, value] of reader.entries(field)) {
    if (!isValidKey(key)) {
      reader.leaveOut(field, key, 'the catalog refuses such keys');
      continue;
    }
    const text = reader.partOf(`${field}.${key}`, value);
    if (text === undefined) {
      continue;
    }
    if (!isValidValue(text)) {
      reader.leaveOut(
        `${field}.${key}`,
        text,
        'the catalog refuses such values',
      );
      continue;
    }
    pairs.set(key, text);
  }
  return pairs.size > 0 ? Object.fromEntries(pairs) : undefined;
}

function readTags(reader: RowReader): string[] {
  const tags: string[] = [];
  for (const item of reader.list('tags')) {
    const tag = reader.partOf('tags', item);
    if (tag === undefined) {
      continue;
    }
    if (validators.isValidTag(tag)) {
      tags.push(tag);
    } else {
      reader.leaveOut('tags', tag, 'the catalog refuses such tags');
    }
  }
  return tags;
}

function readLinks(reader: RowReader): EntityLink[] {
  const links: EntityLink[] = [];
  for (const item of reader.list('links')) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      reader.leaveOut('links', item, 'a link is an object');
      continue;
    }
    const source = item as Record<string, unknown>;
    const url = reader.textOf('links.url', source.url);
    if (url === undefined || !CommonValidatorFunctions.isValidUrl(url)) {
      reader.leaveOut('links.url', source.url, 'it is not a URL');
      continue;
    }
    const link: EntityLink = { url };
    for (const key of ['title', 'icon', 'type'] as const) {
      const text = reader.textOf(`links.${key}`, source[key]);
      if (CommonValidatorFunctions.isNonEmptyString(text)) {
        link[key] = text;
      }
    }
    links.push(link);
  }
  return links;
}
