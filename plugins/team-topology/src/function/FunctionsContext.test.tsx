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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { createRuleSet } from '@team-topology/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import { FunctionsProvider, useFunctionWords } from './FunctionsContext';

const { functions } = createRuleSet({
  sources: [
    {
      functions: [
        { id: 'application', title: 'Product' },
        { id: 'platform', mission: 'Carries all others.' },
        {
          id: 'data',
          title: 'Data',
          mission: 'a',
          question: 'b',
          northStar: 'c',
        },
      ],
    },
  ],
});

function Words(props: { id: string }) {
  const words = useFunctionWords();
  const { id } = props;
  return (
    <p>{[words.title(id), words.inSentence(id), words.subject(id)].join()}</p>
  );
}

describe('useFunctionWords', () => {
  it('calls functions what the configuration calls them, in sentences too', async () => {
    renderInTestApp(
      <FunctionsProvider functions={functions}>
        <Words id="application" />
        <Words id="platform" />
        <Words id="data" />
      </FunctionsProvider>,
    );

    expect(
      await screen.findByText('Product,Product,Product'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Platform,platform,the internal platform'),
    ).toBeInTheDocument();
    expect(screen.getByText('Data,Data,Data')).toBeInTheDocument();
  });
});
