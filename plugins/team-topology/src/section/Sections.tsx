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

import { Fragment, ReactNode } from 'react';
import { CardPair } from '../layout';

export interface SectionsProps<TSection extends string> {
  /** Which to show, in this order. */
  shown: readonly TSection[];
  /** What each of them holds; nothing where there is nothing to say. */
  content: Record<TSection, ReactNode>;
  /** Those that stand beside each other where both are shown. */
  pairs?: readonly (readonly [TSection, TSection])[];
}

/** The sections of a tab. */
export function Sections<TSection extends string>(
  props: SectionsProps<TSection>,
) {
  const { content, pairs = [] } = props;
  const shown = props.shown.filter(section => content[section]);
  return (
    <>
      {shown.map(section => {
        const pair = pairs.find(
          both =>
            both.includes(section) && both.every(id => shown.includes(id)),
        );
        if (!pair) {
          return <Fragment key={section}>{content[section]}</Fragment>;
        }
        // Both stand at the place of the first.
        const [first, second] = shown.filter(id => pair.includes(id));
        return section === first ? (
          <CardPair key={section}>
            {content[first]}
            {content[second]}
          </CardPair>
        ) : undefined;
      })}
    </>
  );
}
