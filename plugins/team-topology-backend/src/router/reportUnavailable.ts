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
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/**
 * Answers 503 where another service that a request needs gave no good answer. The
 * log gets the details; they hold addresses, which are not for users.
 */
export function reportUnavailable(logger: LoggerService): ErrorRequestHandler {
  return (error, _request, _response, next) => {
    if (!isSilence(error)) {
      next(error);
      return;
    }
    logger.warn('A service that a request needs did not answer', error);
    next(
      new ServiceUnavailableError(
        'The catalog or the permission service does not answer; try again in a moment',
      ),
    );
  };
}

function isSilence(error: unknown): error is Error {
  if (!isError(error)) {
    return false;
  }
  switch (error.name) {
    // By node-fetch, which the clients of Backstage use.
    case 'FetchError':
      return true;
    case 'ResponseError':
      return (
        Number(error.statusCode) >= 500 || Number(error.statusCode) === 404
      );
    default:
      return error.message === 'fetch failed';
  }
}
