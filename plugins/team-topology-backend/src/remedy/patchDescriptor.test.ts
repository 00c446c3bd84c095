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

import { builtInPractices } from '@team-topology/backstage-plugin-team-topology-common';
import { patchDescriptor } from './patchDescriptor';

const ON_CALL = 'metadata:\n  annotations:\n    pagerduty.com/service-id: <id>';
const SCAN =
  'metadata:\n  annotations:\n    snyk.io/targets: <target>\n    # or\n    sonarqube.org/project-key: <key>';
const OWNER = 'spec:\n  owner: group:default/<team>';
const REF = 'component:default/basket';

function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}

/** The file after, and the diff. */
function patch(content: string, addition: string, ref: string = REF) {
  return patchDescriptor(content, ref, addition);
}

function problemOf(content: string, addition: string, ref: string = REF) {
  try {
    return patch(content, addition, ref).content;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

const BASKET = lines(
  '# Keep in sync with the runbook',
  'apiVersion: backstage.io/v1alpha1',
  'kind: Component',
  'metadata:',
  '  name: basket # short',
  '  annotations:',
  "    backstage.io/techdocs-ref: 'dir:.'   # docs",
  '    # commented.out/key: x',
  '  tags: [shop, "java"]',
  '',
  'spec:',
  '  type: service',
  '  owner: checkout # since March',
);

describe('patchDescriptor', () => {
  it('adds a field below its neighbours, and touches no other byte', () => {
    const { content, diff } = patch(BASKET, ON_CALL);
    expect(content).toBe(
      BASKET.replace(
        '# docs\n',
        '# docs\n    pagerduty.com/service-id: <id>\n',
      ),
    );
    expect(diff).toBe(
      lines(
        '--- a/catalog-info.yaml',
        '+++ b/catalog-info.yaml',
        '@@ -5,6 +5,7 @@',
        '   name: basket # short',
        '   annotations:',
        "     backstage.io/techdocs-ref: 'dir:.'   # docs",
        '+    pagerduty.com/service-id: <id>',
        '     # commented.out/key: x',
        '   tags: [shop, "java"]',
        ' ',
      ),
    );
  });

  it('takes the first of several ways', () => {
    const { content } = patch(BASKET, SCAN);
    expect(content).toContain('    snyk.io/targets: <target>\n    # comm');
    expect(content).not.toContain('sonarqube');
    expect(content).not.toContain('# or');
  });

  it('changes the value that a remedy is about, and keeps its comment', () => {
    const { content, diff } = patch(BASKET, OWNER);
    expect(content).toBe(
      BASKET.replace('owner: checkout', 'owner: group:default/<team>'),
    );
    expect(diff).toContain(
      '-  owner: checkout # since March\n+  owner: group:default/<team> # since March\n',
    );
  });

  it.each([
    ['quotes', 'owner: "checkout"', 'owner: group:default/<team>'],
    ['nothing', 'owner:', 'owner: group:default/<team>'],
    [
      'nothing and a comment',
      'owner: # who?',
      'owner: group:default/<team> # who?',
    ],
    ['null', 'owner: ~', 'owner: group:default/<team>'],
    [
      'two lines',
      'owner: the checkout\n    team # ours',
      'owner: group:default/<team> # ours',
    ],
  ])('replaces a value of %s', (_, before, after) => {
    const file = (owner: string) =>
      lines(
        'kind: Component',
        'metadata:',
        '  name: basket',
        'spec:',
        `  ${owner}`,
      );
    expect(patch(file(before), OWNER).content).toBe(file(after));
  });

  it.each([
    [
      'no annotations',
      [],
      ['  annotations:', '    pagerduty.com/service-id: <id>'],
    ],
    [
      'annotations without a value',
      ['  annotations: # none yet', '    # later'],
      [
        '  annotations: # none yet',
        '    pagerduty.com/service-id: <id>',
        '    # later',
      ],
    ],
    [
      'empty annotations',
      ['  annotations: {} # none'],
      ['  annotations: # none', '    pagerduty.com/service-id: <id>'],
    ],
    [
      'annotations that are null',
      ['  annotations: null'],
      ['  annotations:', '    pagerduty.com/service-id: <id>'],
    ],
    [
      'a text of several lines before',
      ['  annotations:', '    note: |', '      one', '      # two', ''],
      [
        '  annotations:',
        '    note: |',
        '      one',
        '      # two',
        '    pagerduty.com/service-id: <id>',
        '',
      ],
    ],
    [
      'a text that keeps its blank lines before',
      ['  annotations:', '    note: |+', '      one', '', ''],
      [
        '  annotations:',
        '    note: |+',
        '      one',
        '',
        '',
        '    pagerduty.com/service-id: <id>',
      ],
    ],
    [
      'a value that is missing before',
      ['  annotations:', '    a.b/c: # to do', '    # and more'],
      [
        '  annotations:',
        '    a.b/c: # to do',
        '    pagerduty.com/service-id: <id>',
        '    # and more',
      ],
    ],
  ])('adds an annotation where there are %s', (_, before, after) => {
    const file = (rows: string[]) =>
      lines(
        'kind: Component',
        'metadata:',
        '  name: basket',
        ...rows,
        'spec:',
        '  type: service',
      );
    expect(patch(file(before), ON_CALL).content).toBe(file(after));
  });

  it('indents as the file does, and ends lines as it does', () => {
    const file = [
      '\uFEFF---',
      'kind: Component',
      'metadata:',
      '    name: basket',
      'spec:',
      '    type: service',
      '',
    ].join('\r\n');
    const { content, diff } = patch(file, ON_CALL);
    expect(content).toBe(
      file.replace(
        'basket\r\n',
        'basket\r\n    annotations:\r\n        pagerduty.com/service-id: <id>\r\n',
      ),
    );
    expect(diff).toContain('+    annotations:\r\n+        pagerduty');
  });

  it('leaves the last line of a file without its end', () => {
    const file = 'kind: Component\nmetadata:\n  name: basket';
    expect(patch(file, ON_CALL).content).toBe(
      `${file}\n  annotations:\n    pagerduty.com/service-id: <id>`,
    );
    expect(patch(file, `${ON_CALL}\nspec:\n  owner: <team>`).content).toBe(
      `${file}\n  annotations:\n    pagerduty.com/service-id: <id>\nspec:\n  owner: <team>`,
    );
    expect(patch(`\uFEFF${file}`, ON_CALL).content).toMatch(/^\uFEFFkind/);
  });

  it('adds items to lists, each once', () => {
    const links =
      'metadata:\n  links:\n    - url: https://slo.example.com\n      title: SLO\n    # or\n    - url: https://other.example.com';
    const none = lines('kind: Component', 'metadata:', '  name: basket');
    expect(patch(none, links).content).toBe(
      `${none}  links:\n    - url: https://slo.example.com\n      title: SLO\n`,
    );
    const one = `${none}  links:\n  - url: https://a.example.com # a\n  # b\n`;
    expect(patch(one, links).content).toBe(
      one.replace(
        '# a\n',
        '# a\n  - url: https://slo.example.com\n    title: SLO\n',
      ),
    );
    const tags = 'metadata:\n  tags:\n    - a\n    - b # why';
    expect(patch(`${none}  tags:\n    - b\n`, tags).content).toBe(
      `${none}  tags:\n    - b\n    - a\n`,
    );
    expect(patch(`${none}  tags: []\n`, tags).content).toBe(
      `${none}  tags:\n    - a\n    - b # why\n`,
    );
    expect(problemOf(`${none}  tags: [c]\n`, tags)).toMatch(
      'metadata.tags is written in braces or brackets',
    );
  });

  describe('in a file with other entities', () => {
    const secret = (name: string) =>
      lines(
        `# secret of ${name}`,
        'kind: Component',
        'metadata:',
        `  name: ${name}`,
        '  description: secret basket',
        'spec:',
        '  owner: secret # secret',
      );

    it('finds the one that is meant, and shows lines of that alone', () => {
      const own = lines(
        'kind: component',
        'metadata:',
        '  namespace: DEFAULT',
        '  name: Basket',
      );
      const file = `${secret(
        'moonshot',
      )}---\n${own}# secret comes now\n---\n${secret('eclipse')}...\n---\n`;
      const { content, diff } = patch(file, ON_CALL);
      expect(content).toBe(
        file.replace(
          'Basket\n',
          'Basket\n  annotations:\n    pagerduty.com/service-id: <id>\n',
        ),
      );
      expect(diff).not.toContain('secret');
      expect(diff).toContain('@@ -10,3 +10,5 @@');
    });

    it('tells kinds and namespaces apart', () => {
      const of = (kind: string, namespace: string) =>
        lines(
          `kind: ${kind}`,
          'metadata:',
          '  name: basket',
          `  namespace: ${namespace}`,
        );
      const file = [
        of('API', 'default'),
        of('Component', 'shop'),
        of('Component', 'default'),
      ].join('---\n');
      expect(patch(file, ON_CALL).diff).toContain('@@ -12,3 +12,5 @@');
      expect(patch(file, ON_CALL, 'component:shop/basket').diff).toContain(
        '@@ -7,3 +7,5 @@',
      );
      expect(patch(file, ON_CALL, 'api:default/basket').diff).toContain(
        '@@ -2,3 +2,5 @@',
      );
    });

    it('does not mind what is wrong with them', () => {
      const broken = 'kind: [\nname: basket\n';
      expect(patch(`${broken}---\n${BASKET}`, ON_CALL).content).toContain(
        'pagerduty',
      );
    });
  });

  it.each([
    [
      'is not there',
      'kind: Component\nmetadata: {name: other}',
      'The file does not hold the entity.',
    ],
    [
      'is there twice',
      `${BASKET}---\n${BASKET}`,
      'The file holds the entity more than once.',
    ],
    [
      'is not valid',
      'kind: Component\nmetadata: {name: basket',
      'The file is not valid YAML.',
    ],
    [
      'has braces',
      'kind: Component\nmetadata: {name: basket}',
      'metadata is written in braces or brackets, to which no line can be added.',
    ],
    [
      'is JSON',
      '{"kind":"Component","metadata":{"name":"basket"}}',
      'The entity is written in braces or brackets, to which no line can be added.',
    ],
    [
      'is written by a template',
      `${BASKET}  system: {{ system }}\n`,
      'The file holds expressions of a template ({{ }}), so what is in the catalog may be written by another tool.',
    ],
    [
      'is written by the scaffolder',
      `${BASKET}  system: \${{ values.system }}\n`,
      'The file holds expressions of a template ({{ }}), so what is in the catalog may be written by another tool.',
    ],
    [
      'has an anchor',
      BASKET.replace('annotations:', 'annotations: &a'),
      'metadata.annotations is an anchor, an alias or has a tag, so a change could reach further than meant.',
    ],
    [
      'has an alias',
      `x: &a\n  b: c\n${BASKET.replace(
        /annotations:[^]*?tags/,
        'annotations: *a\n  tags',
      )}`,
      'metadata.annotations is an anchor, an alias or has a tag, so a change could reach further than meant.',
    ],
    [
      'takes fields over',
      `x: &a\n  b: c\n${BASKET.replace(
        'annotations:',
        'annotations:\n    <<: *a',
      )}`,
      'metadata.annotations takes fields over from an anchor (<<).',
    ],
    [
      'comes from elsewhere',
      BASKET.replace(
        'annotations:',
        'annotations:\n    $yaml: ./annotations.yaml',
      ),
      'metadata.annotations comes from another file, by $yaml.',
    ],
    [
      'has a field twice',
      BASKET.replace('spec:', 'metadata:\n  name: basket\nspec:'),
      'metadata is there twice.',
    ],
    [
      'has a text for a mapping',
      BASKET.replace(/annotations:[^]*?tags/, 'annotations: some\n  tags'),
      'metadata.annotations has another kind of value than the one to add.',
    ],
    [
      'says it already',
      BASKET.replace(
        'annotations:',
        'annotations:\n    pagerduty.com/service-id: <id>',
      ),
      'The file says this already. The catalog may not have read it yet.',
    ],
    [
      'is too large',
      `${BASKET}  text: ${'x'.repeat(300_000)}\n`,
      'The entity is too large to be changed here.',
    ],
    [
      'repeats itself',
      `${BASKET}a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'The file repeats parts of itself by anchors too often to be read.',
    ],
  ])('says why where the entity %s', (_, content, message) => {
    expect(problemOf(content, ON_CALL)).toBe(`UnpatchableError: ${message}`);
  });

  it('says why where a value cannot be replaced', () => {
    const of = (owner: string) =>
      BASKET.replace('checkout # since March', owner);
    expect(problemOf(of('>-\n    checkout'), OWNER)).toMatch(
      'spec.owner has a text of several lines',
    );
    expect(problemOf(of('&o checkout'), OWNER)).toMatch(
      'spec.owner is an anchor',
    );
    expect(problemOf(of('[checkout]'), OWNER)).toMatch(
      'spec.owner has another kind of value',
    );
  });

  it('leaves entities alone that a remedy is not about', () => {
    const template =
      'apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nspec:\n  type: <type>';
    const own =
      'What to add is an entity of its own, so this one stays as it is.';
    expect(problemOf(BASKET, template)).toMatch(own);
    expect(problemOf(BASKET, 'metadata:\n  name: other')).toMatch(own);
    expect(problemOf(BASKET, 'metadata:\n  namespace: other')).toMatch(own);
    expect(problemOf(BASKET, 'apiVersion: v2\nspec: {}')).toMatch(own);
  });

  it.each(['a: [', '- a', 'text', 'a: 1\n---\nb: 2', ''])(
    'says that the remedy is wrong: %j',
    addition => {
      expect(problemOf(BASKET, addition)).toMatch(
        /^UnpatchableError: The remedy/,
      );
    },
  );

  it('shows nothing that would not read as it should', () => {
    // Blank lines at the end of what is added are cut, and this text keeps them.
    const note = 'metadata:\n  annotations:\n    a.org/note: |+\n      one\n\n';
    expect(problemOf(BASKET, note)).toMatch('cannot be changed safely');
    expect(patch(BASKET, note.replace('+', '')).content).toContain(
      '    a.org/note: |\n      one\n',
    );
  });

  it('can add what the built-in practices ask for', () => {
    const remedies = builtInPractices.flatMap(({ id, remedy: { yaml } }) =>
      yaml ? [{ id, yaml }] : [],
    );
    expect(remedies.length).toBeGreaterThan(5);
    const plain = lines('kind: Component', 'metadata:', '  name: basket');
    const own = remedies.filter(({ yaml }) =>
      problemOf(plain, yaml).startsWith('UnpatchableError'),
    );
    expect(own.map(({ id }) => id)).toEqual(['platform/golden-path-exists']);
  });

  it('changes software templates, whose steps are full of expressions', () => {
    const template = lines(
      'apiVersion: scaffolder.backstage.io/v1beta3',
      'kind: Template',
      'metadata:',
      '  name: basket',
      'spec:',
      '  steps:',
      '    - input: ${{ parameters.name }}',
    );
    expect(patch(template, OWNER, 'template:default/basket').content).toBe(
      `${template}  owner: group:default/<team>\n`,
    );
    expect(
      problemOf(
        template.replace('spec:', '  title: ${{ title }}\nspec:'),
        OWNER,
        'template:default/basket',
      ),
    ).toMatch('expressions of a template');
  });
});
