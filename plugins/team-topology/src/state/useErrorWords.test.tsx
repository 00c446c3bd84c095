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

import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { responseError } from '../__testUtils__/renderTab';
import { Stack } from '../layout';
import { ErrorNotice } from './ErrorNotice';

const PAGE = `<html><body><script>alert(1)</script>${'x'.repeat(9_000)}`;

async function pageError(status: number): Promise<ResponseError> {
  return await ResponseError.fromResponse(
    new Response(PAGE, { status, headers: { 'content-type': 'text/html' } }),
  );
}

describe('ErrorNotice', () => {
  it('says of each error what happened, and offers a way on', async () => {
    const timeout = new Error('No answer in time');
    timeout.name = 'TimeoutError';
    const cases: [string, Error, string, RegExp][] = [
      [
        'internal',
        await responseError(500, { name: 'Error', message: 'Broken' }),
        'The Team Topology backend answered with an error',
        /It said: Broken/,
      ],
      [
        'gateway',
        await pageError(502),
        'The Team Topology backend answered with an error',
        /It said: .*…/,
      ],
      [
        'signed out',
        await responseError(401, {
          name: 'AuthenticationError',
          message: 'Invalid token',
        }),
        'You are not signed in any more',
        /sign in again/,
      ],
      [
        'hidden',
        await responseError(404, {
          name: 'NotFoundError',
          message: 'No group',
        }),
        'You may not see this, or it does not exist',
        /It said: No group.*Ask its owner/,
      ],
      [
        'no route',
        await pageError(404),
        'The Team Topology backend does not answer here',
        /Is the backend plugin installed\?/,
      ],
      [
        'no JSON',
        await new Response(PAGE).json().catch(error => error),
        'Something else answered in place of the Team Topology backend',
        /proxy or a sign-in page/,
      ],
      [
        'offline',
        new TypeError('Failed to fetch'),
        'The Team Topology backend could not be reached',
        /It said: Failed to fetch/,
      ],
      [
        'late',
        timeout,
        'The Team Topology backend did not answer',
        /asked for 30 seconds/,
      ],
    ];
    renderInTestApp(
      <Stack>
        {cases.map(([name, error]) => (
          <div key={name} aria-label={name} role="group">
            <ErrorNotice error={error} onRetry={jest.fn()} />
          </div>
        ))}
      </Stack>,
    );
    for (const [name, _error, title, text] of cases) {
      const notice = await screen.findByRole('group', { name });
      expect(notice).toHaveTextContent(title);
      expect(notice).toHaveTextContent(text);
      expect(notice).toHaveTextContent(/Try again/);
      // A page that stands in for an answer is neither shown as a whole nor run.
      expect(notice.textContent!.length).toBeLessThan(700);
    }
    expect(screen.getAllByRole('heading')).toHaveLength(cases.length);
    expect(document.querySelector('script')).toBeNull();
  });
});
