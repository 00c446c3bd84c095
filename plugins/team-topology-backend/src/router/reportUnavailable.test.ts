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

import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import express from 'express';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { reportUnavailable } from './reportUnavailable';

const UNAVAILABLE =
  'The catalog, the permission service or the database does not answer; try again in a moment';

describe('reportUnavailable', () => {
  const logger = mockServices.logger.mock();
  let other: Server;
  let address: string;

  beforeAll(async () => {
    // Breaks off in the middle of its answer.
    other = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    });
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await new Promise(resolve => other.close(resolve));
  });

  async function answerTo(fail: () => Promise<unknown>) {
    const app = express();
    app.get('/', (_request, _response, next) => {
      fail().then(() => next(new Error('It did not fail')), next);
    });
    app.use(reportUnavailable(logger));
    app.use(
      MiddlewareFactory.create({
        logger,
        config: mockServices.rootConfig(),
      }).error(),
    );
    const { status, body, text } = await request(app).get('/');
    expect(text).not.toContain('127.0.0.1');
    expect(text).not.toContain('token');
    return [status, body.error.message];
  }

  const throws = (error: Error) => async () => {
    throw error;
  };
  const responseError = (status: number) => async () => {
    throw await ResponseError.fromResponse(
      new Response(
        JSON.stringify({ error: { name: 'Error', message: 'token abc' } }),
        { status, headers: { 'content-type': 'application/json' } },
      ),
    );
  };

  it.each<[string, () => Promise<unknown>]>([
    ['refuses connections', () => fetch('http://127.0.0.1:9')],
    ['breaks off', async () => (await fetch(address)).json()],
    ['answers 500', responseError(500)],
    ['answers 404 to everything', responseError(404)],
    ['does not know this plugin', responseError(401)],
    [
      'is a database that is gone',
      throws(
        Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
          code: 'ECONNREFUSED',
        }),
      ),
    ],
  ])('answers 503 when a service %s', async (_what, fail) => {
    expect(await answerTo(fail)).toEqual([503, UNAVAILABLE]);
    expect(logger.warn).toHaveBeenCalled();
  });

  it('says when the catalog does not allow something', async () => {
    expect(await answerTo(responseError(403))).toEqual([
      403,
      'The catalog does not allow this',
    ]);
  });

  it.each([
    [404, new NotFoundError('There is no such group')],
    [403, new NotAllowedError('Not for services')],
    [400, new InputError('limit must be a number')],
    [500, new Error('A fault of our own')],
  ])('leaves an answer of our own as it is: %s', async (status, error) => {
    expect(await answerTo(throws(error))).toEqual([status, error.message]);
  });
});
