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

import { splitWords } from './splitWords';

describe('splitWords', () => {
  it('gives the words and the pairs of neighbours, lower case, each once', () => {
    expect(splitWords('error-budget_API v2')).toEqual([
      'error',
      'budget',
      'error budget',
      'api',
      'budget api',
      'v2',
      'api v2',
    ]);
    expect(splitWords('slo slo SLO')).toEqual(['slo', 'slo slo']);
    expect(splitWords('one')).toEqual(['one']);
  });

  it('splits camelCase and still knows the word as it was written', () => {
    expect(splitWords('checkoutApi')).toEqual(
      expect.arrayContaining(['checkout', 'api', 'checkout api']),
    );
    expect(splitWords('ArgoCD')).toEqual(
      expect.arrayContaining(['argo', 'cd', 'argo cd', 'argocd']),
    );
    // Names of tools and of the functions themselves are written like this in prose.
    expect(splitWords('GitOps with GitHub Actions')).toEqual(
      expect.arrayContaining(['gitops', 'github actions', 'with']),
    );
    expect(splitWords('DevSecOps')).toContain('devsecops');
    expect(splitWords('HTTPServer')).toEqual(['httpserver']);
  });

  it('reads every script', () => {
    expect(splitWords('支払い サービス')).toEqual([
      '支払い',
      'サービス',
      '支払い サービス',
    ]);
    expect(splitWords('Платёжный-Шлюз')).toEqual([
      'платёжный',
      'шлюз',
      'платёжный шлюз',
    ]);
    expect(splitWords('Überweisung/größe')).toEqual([
      'überweisung',
      'grösse',
      'überweisung grösse',
    ]);
    // The same letter, composed and decomposed, half and full width.
    expect(splitWords('u\u0308bung')).toEqual(['\u00fcbung']);
    expect(splitWords('ＳＬＯ')).toEqual(['slo']);
  });

  it('takes emoji and control characters for gaps', () => {
    expect(splitWords('🚀launch\u0000pad👩‍🚀')).toEqual([
      'launch',
      'pad',
      'launch pad',
    ]);
    expect(splitWords('🚀')).toEqual([]);
    expect(splitWords('\ud83d')).toEqual([]);
  });

  it('has no words for no text', () => {
    expect(splitWords(undefined)).toEqual([]);
    expect(splitWords('')).toEqual([]);
    expect(splitWords(' \n-_./ ')).toEqual([]);
  });

  it('reads only the beginning of a huge text', () => {
    const words = splitWords('word '.repeat(200_000));
    expect(words).toEqual(['word', 'word word']);

    const numbered = Array.from({ length: 100_000 }, (_, n) => `w${n}`);
    const many = splitWords(numbered.join(' '));
    // 400 words and the 399 pairs between them.
    expect(many).toHaveLength(799);
    expect(many).toContain('w399');
    expect(many).not.toContain('w400');

    const [one, ...others] = splitWords('x'.repeat(1_000_000));
    expect(one).toHaveLength(4_000);
    expect(others).toEqual([]);
  });
});
