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
import express, { RequestHandler } from 'express';

const PREVIEW_PATH = '/preview';
const PREVIEW_KIBIBYTES = 256;

const parse = express.json();
const parsePreview = express.json({ limit: PREVIEW_KIBIBYTES * 1024 });

/**
 * Reads the JSON body of a request. Rules may be larger than what other routes take.
 */
export const parseJsonBody: RequestHandler = (request, response, next) => {
  const parseBody = request.path === PREVIEW_PATH ? parsePreview : parse;
  parseBody(request, response, error =>
    next(
      isTooLarge(error)
        ? new InputError(
            `The body is too large; ${PREVIEW_PATH} takes ${PREVIEW_KIBIBYTES} KiB, all other routes 100`,
          )
        : error,
    ),
  );
};

function isTooLarge(error: unknown): boolean {
  return (error as { type?: unknown } | undefined)?.type === 'entity.too.large';
}
