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

import { applyPatch } from 'diff';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { patchDescriptor } from './patchDescriptor';

/** Lines of a mapping, and whether something is said about it that nobody may lose. */
interface Field {
  name: string;
  lines: string[];
}

const comment = fc.constantFrom('', ' # why: "so"', '   #tight', '\t# tab');
const noise = fc.constantFrom<string[]>(
  [],
  [''],
  ['# remark: {not} &yaml'],
  ['', '# a', '#b', ''],
);
const scalar = fc.constantFrom(
  'plain text',
  "'it''s # no comment'",
  '"a \\"b\\": c"',
  '12',
  'true',
  '~',
  '2026-01-02',
  '[a, "b", {c: d}]',
  '{a: 1, b: [2]}',
  '',
  '&anchor shared',
  '!!str 1',
  'https://example.com/#top',
);

const leaf = (name: string) =>
  fc.tuple(scalar, comment, noise).map(
    ([value, remark, after]): Field => ({
      name,
      lines: [`${name}: ${value}${remark}`.trimEnd(), ...after],
    }),
  );

const block = (name: string) =>
  fc
    .tuple(
      fc.constantFrom('|', '>-', '|+', '>'),
      fc.constantFrom('# in it', 'b: c'),
      noise,
    )
    .map(
      ([mark, text, after]): Field => ({
        name,
        lines: [`${name}: ${mark}`, `  ${text}`, '', '    more', ...after],
      }),
    );

const list = (name: string) =>
  fc.tuple(fc.boolean(), noise).map(
    ([indented, after]): Field => ({
      name,
      lines: [
        `${name}:`,
        ...['- url: a', '  title: b # c', '- d'].map(line =>
          indented ? `  ${line}` : line,
        ),
        ...after,
      ],
    }),
  );

const anyField = (name: string) =>
  fc.oneof(leaf(name), leaf(name), block(name), list(name));

function fields(names: string[]): fc.Arbitrary<Field[]> {
  return fc
    .subarray(names)
    .chain(chosen => fc.tuple(...chosen.map(anyField)))
    .chain(made => fc.shuffledSubarray(made, { minLength: made.length }));
}

function indent(lines: string[], by: number): string[] {
  return lines.map(line => (line === '' ? '' : `${' '.repeat(by)}${line}`));
}

function nest(name: string, children: Field[], by: number): Field {
  return {
    name,
    lines: [
      `${name}:`,
      ...indent(
        children.flatMap(({ lines }) => lines),
        by,
      ),
    ],
  };
}

const descriptor = fc
  .record({
    step: fc.constantFrom(2, 4),
    before: noise,
    annotations: fields(['a.com/b', 'backstage.io/techdocs-entity', 'x/y']),
    metadata: fields(['title', 'description', 'links', 'tags']),
    spec: fields(['type', 'lifecycle', 'definition']),
    owner: fc.option(
      fc.tuple(
        fc.constantFrom('owner: old', 'owner: "old"', 'owner:'),
        comment,
      ),
    ),
    specFirst: fc.boolean(),
  })
  .map(parts => {
    const { step } = parts;
    const name: Field = { name: 'name', lines: ['name: basket # its name'] };
    const metadata = nest(
      'metadata',
      [
        name,
        ...(parts.annotations.length > 0
          ? [nest('annotations', parts.annotations, step)]
          : []),
        ...parts.metadata,
      ],
      step,
    );
    const owner = parts.owner
      ? [{ name: 'owner', lines: [parts.owner.join('').trimEnd()] }]
      : [];
    const spec = nest('spec', [...parts.spec, ...owner], step);
    const rest =
      parts.spec.length + owner.length > 0 ? [metadata, spec] : [metadata];
    if (parts.specFirst) {
      rest.reverse();
    }
    return [
      ...parts.before,
      'apiVersion: backstage.io/v1alpha1',
      'kind: Component',
      ...rest.flatMap(({ lines }) => lines),
    ];
  });

const file = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  before: fc.constantFrom<string[]>(
    [],
    ['---'],
    ['kind: Component # basket', 'metadata: {name: hidden-before}', '---'],
    ['# basket', '---', 'kind: [', '---'],
  ),
  own: descriptor,
  after: fc.constantFrom<string[]>(
    [],
    ['---', 'kind: API', 'metadata:', '  name: basket # hidden-after'],
    ['...', '# hidden-after', '---'],
  ),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  last: fc.boolean(),
});

const additions = [
  'metadata:\n  annotations:\n    pagerduty.com/service-id: <id>',
  'metadata:\n  annotations:\n    snyk.io/targets: <target>\n    # or\n    sonarqube.org/project-key: <key>',
  'metadata:\n  links:\n    - url: <address>\n      title: SLO # which\n  annotations:\n    # Two lines\n    a.org/x: |\n      one\n\n      # two\n    a.org/y: "<y>"',
  'spec:\n  owner: group:default/<team>',
];

/** Sets what an addition names, by hand, so that it says what should come out. */
function expectedOf(json: any, yaml: string): any {
  const expected = structuredClone(json);
  if (yaml.includes('owner:')) {
    expected.spec = { ...expected.spec, owner: 'group:default/<team>' };
    return expected;
  }
  const { metadata } = expected;
  if (yaml.includes('a.org/x')) {
    metadata.links = [
      ...(metadata.links ?? []),
      { url: '<address>', title: 'SLO' },
    ];
    metadata.annotations = {
      ...metadata.annotations,
      'a.org/x': 'one\n\n# two\n',
      'a.org/y': '<y>',
    };
    return expected;
  }
  const [, key, value] = /^ {4}([^:\s]+): (.*)$/m.exec(yaml)!;
  metadata.annotations = { ...metadata.annotations, [key]: value };
  return expected;
}

it('changes what it is told to, and nothing else, in whatever is written in lines', () => {
  fc.assert(
    fc.property(file, fc.constantFrom(...additions), (made, yaml) => {
      const { mark, before, own, after, lineEnd } = made;
      const content =
        mark +
        [...before, ...own, ...after].join(lineEnd) +
        (made.last ? '' : lineEnd);
      const index = parseAllDocuments(content).findIndex(
        document =>
          document.get('kind') === 'Component' &&
          document.getIn(['metadata', 'name']) === 'basket',
      );
      const known = parseAllDocuments(content).map(document => document.toJS());
      // Nothing can be added to a list that is none, or that stands in brackets.
      fc.pre(
        !yaml.includes('links:') ||
          !own.some(line => /^ +links: +[^\s~#]/.test(line)),
      );
      const result = patchDescriptor(content, 'component:default/basket', yaml);

      const documents = parseAllDocuments(result.content);
      expect(documents[index].errors).toEqual([]);
      expect(documents[index].toJS()).toEqual(expectedOf(known[index], yaml));
      // All other documents are the same to the letter, the broken ones too.
      expect(documents.map(document => document.toJS())).toEqual(
        known.map((json, at) => (at === index ? expectedOf(json, yaml) : json)),
      );

      const beforeLines = content.split('\n');
      const afterLines = result.content.split('\n');
      const touched = beforeLines.filter(line => {
        const at = afterLines.indexOf(line);
        afterLines.splice(0, at + 1);
        return at < 0;
      });
      const expectsChange =
        yaml.includes('owner:') && own.join('\n').includes('owner:');
      const isUnended = !content.endsWith('\n');
      // Empty lists and owners are filled in place. A last line without end gets one.
      expect(
        touched.filter(
          line =>
            !(expectsChange && line.includes('owner:')) &&
            !(isUnended && lineEnd === '\r\n' && line === beforeLines.at(-1)) &&
            !/^\s+links: [~]/.test(line),
        ),
      ).toEqual([]);
      for (const line of touched.filter(changed => changed.includes('#'))) {
        expect(result.content).toContain(
          line.slice(line.indexOf('#')).trimEnd(),
        );
      }

      expect(result.diff).not.toContain('hidden');
      expect(applyPatch(content, result.diff)).toBe(result.content);
      expect(result.content.endsWith('\n')).toBe(content.endsWith('\n'));
    }),
    { numRuns: 400 },
  );
});
