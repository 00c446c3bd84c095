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

import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { expectDocumented } from './expectDocumented';

/** Who asks where a test names nobody else. */
export const ANNA = 'user:default/anna';

export type ApiClient = ReturnType<typeof createApiClient>;

/**
 * Asks the API as a user does, and expects that each answer is documented.
 */
export function createApiClient(server: Parameters<typeof request>[0]) {
  /** The answer, whatever its status. */
  async function ask(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    authorization: string = mockCredentials.user.header(ANNA),
    body?: object,
  ) {
    const question = request(server)
      [method](`/api/team-topology${path}`)
      .set('Authorization', authorization);
    const answer = await (body ? question.send(body) : question);
    expectDocumented(method, path, answer);
    return answer;
  }

  /** The body of an answer, which has to be good. */
  async function get(path: string, user: string = ANNA) {
    const answer = await ask('get', path, mockCredentials.user.header(user));
    expect({ status: answer.status, error: answer.body.error }).toEqual({
      status: 200,
    });
    return answer.body;
  }

  /** All items of a list, read in pages of the given size. */
  async function readAllPages(
    path: string,
    user: string = ANNA,
    size: number = 1,
  ): Promise<any[]> {
    const items: any[] = [];
    let cursor: string | undefined;
    do {
      const page = await get(
        `${path}${path.includes('?') ? '&' : '?'}limit=${size}${
          cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
        }`,
        user,
      );
      expect(page.items).toHaveLength(
        Math.min(size, page.totalItems - items.length),
      );
      items.push(...page.items);
      cursor = page.nextCursor;
      // The last page says so, and no other one.
      expect(Boolean(cursor)).toBe(items.length < page.totalItems);
    } while (cursor);
    return items;
  }

  return { ask, get, readAllPages };
}
