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

/* eslint-disable no-script-url */
import { isWebAddress } from './WebLink';

describe('isWebAddress', () => {
  it.each([
    'https://example.com',
    'http://example.com:8080/a?b=c#d',
    'HTTPS://EXAMPLE.COM',
    'https://例え.jp/ä b',
  ])('takes %j', url => {
    expect(isWebAddress(url)).toBe(true);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    '\u0000javascript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://example.com/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'mailto:a@example.com',
    '//example.com',
    '\\\\example.com',
    '/catalog',
    'example.com',
    ' https://example.com',
    '\u0001https://example.com',
    'ht\ntps://example.com',
    'https:example.com',
    'https://',
  ])('leaves %j a text', url => {
    expect(isWebAddress(url)).toBe(false);
  });
});
