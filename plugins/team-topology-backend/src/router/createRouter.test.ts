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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createRuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import express, { ErrorRequestHandler } from 'express';
import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { AddressInfo } from 'node:net';
import { RulesPreviews } from '../preview/RulesPreviews';
import { createRouter, RouterOptions } from './createRouter';

describe('createRouter', () => {
  it('takes nobody to task for a preview that nobody waits for any more', async () => {
    const calls = new EventEmitter();
    const began = once(calls, 'began');
    const ended = once(calls, 'ended');
    const previews = {
      preview: async (_request, _credentials, signal) => {
        calls.emit('began');
        await once(signal, 'abort');
        calls.emit('ended');
        throw signal.reason;
      },
    } as Partial<RulesPreviews> as RulesPreviews;
    const errors: string[] = [];
    // It has to name four parameters to be asked.
    const onError: ErrorRequestHandler = (error, _request, _response, _next) =>
      errors.push(String(error));
    const app = express();
    app.use(
      createRouter({
        httpAuth: mockServices.httpAuth(),
        auditor: mockServices.auditor.mock(),
        logger: mockServices.logger.mock(),
        rules: createRuleSet(),
        previews,
      } as Partial<RouterOptions> as RouterOptions),
      onError,
    );
    const server = app.listen(0);
    try {
      await once(server, 'listening');
      const question = request({
        port: (server.address() as AddressInfo).port,
        path: '/preview',
        method: 'POST',
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': 'application/json',
        },
      });
      question.on('error', () => {});
      question.end('{}');
      await began;
      question.destroy();
      await ended;
      await new Promise(resolve => setTimeout(resolve, 100));
      expect(errors).toEqual([]);
    } finally {
      server.close();
    }
  });
});
