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

import { functionAppearance } from './functionAppearance';

const BUILT_IN = [
  undefined,
  'infra',
  'sre',
  'devops',
  'platform',
  'devsecops',
  'application',
];

const CUSTOM = [
  'data',
  'ml',
  'ai',
  'mobile',
  'quality',
  'research',
  'support',
  'network',
];

/** Backgrounds of cards. */
const GROUND = { light: '#FFFFFF', dark: '#424242' };

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map(start => {
    const part = parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

function distance(a: string, b: string): number {
  return Math.hypot(
    ...[1, 3, 5].map(
      start =>
        parseInt(a.slice(start, start + 2), 16) -
        parseInt(b.slice(start, start + 2), 16),
    ),
  );
}

describe.each(['light', 'dark'] as const)('functions on %s ground', type => {
  it.each([...BUILT_IN, ...CUSTOM])('show %s', id => {
    const { color } = functionAppearance(id, type);
    expect(color).toMatch(/^#[0-9A-F]{6}$/);
    expect(contrast(color, GROUND[type])).toBeGreaterThanOrEqual(3);
  });

  it('tell functions that were added from the built-in ones', () => {
    for (const known of BUILT_IN) {
      for (const id of CUSTOM) {
        const [a, b] = [known, id].map(each => functionAppearance(each, type));
        expect(a.Icon).not.toBe(b.Icon);
        expect([id, known, distance(a.color, b.color) > 40]).toEqual([
          id,
          known,
          true,
        ]);
      }
    }
  });

  it('tell functions that were added from each other', () => {
    const looks = CUSTOM.map(id => functionAppearance(id, type));
    const pairs = looks.map(
      ({ Icon, color }) => `${looks.findIndex(l => l.Icon === Icon)} ${color}`,
    );
    expect(new Set(pairs).size).toBe(CUSTOM.length);
    expect(new Set(looks.map(({ color }) => color)).size).toBeGreaterThan(3);
  });

  it('keep the look of a function, and take any id', () => {
    expect(functionAppearance('data', type)).toEqual(
      functionAppearance('data', type),
    );
    expect(functionAppearance('constructor', type).color).toMatch(/^#/);
  });
});
