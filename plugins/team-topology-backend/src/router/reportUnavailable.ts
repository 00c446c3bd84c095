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

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  isError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/** Of connections, by the network of Node. */
const NETWORK_CODES = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_SOCKET',
];

/**
 * Answers 503 where a service that a request needs gave no good answer. The log gets
 * the details; they hold addresses, which are not for users.
 */
export function reportUnavailable(logger: LoggerService): ErrorRequestHandler {
  return (error, _request, _response, next) => {
    if (!isError(error) || !isOfAnotherService(error)) {
      next(error);
      return;
    }
    logger.warn('A service that a request needs gave no good answer', error);
    next(
      error.name === 'ResponseError' && Number(error.statusCode) === 403
        ? new NotAllowedError('The catalog does not allow this')
        : new ServiceUnavailableError(
            'The catalog, the permission service or the database does not answer; try again in a moment',
          ),
    );
  };
}

function isOfAnotherService(error: Error): boolean {
  return (
    // By node-fetch and by the clients of Backstage.
    ['FetchError', 'ResponseError'].includes(error.name) ||
    // By fetch itself.
    ['fetch failed', 'terminated'].includes(error.message) ||
    [error, error.cause].some(
      reason =>
        isError(reason) && NETWORK_CODES.includes(String(reason.code ?? '')),
    )
  );
}
