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

import Ajv2020 from 'ajv/dist/2020';
import { openApiDocument } from '../router/openapi';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(openApiDocument, 'openapi');

/**
 * Expects that an answer is what the OpenAPI document says.
 */
export function expectDocumented(
  method: string,
  url: string,
  answer: { status: number; body: unknown },
): void {
  const path = Object.keys(openApiDocument.paths).find(candidate =>
    new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(
      url.split('?')[0],
    ),
  );
  const pointer = [
    'paths',
    path ?? 'undocumented',
    method.toLocaleLowerCase('en-US'),
    'responses',
    answer.status < 300 ? String(answer.status) : 'default',
    'content',
    'application/json',
    'schema',
  ]
    .map(part => encodeURIComponent(part.replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `openapi#/${pointer}` });
  validate(answer.body);
  expect({ url, problems: validate.errors ?? [] }).toEqual({
    url,
    problems: [],
  });
}
