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
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MoreButton } from './MoreButton';

/** A list of two pages, of which the second comes at once. */
function List() {
  const [pages, setPages] = useState(1);
  return (
    <MoreButton
      pages={{
        items: [],
        totalItems: 2,
        hasMore: pages < 2,
        loading: false,
        more: () => setPages(2),
      }}
      shown={`${pages} of 2`}
    />
  );
}

it('keeps the focus at the end of the list when the button goes', async () => {
  await renderInTestApp(<List />);
  (await screen.findByRole('button', { name: 'Show more' })).focus();
  await userEvent.keyboard('{Enter}');

  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('2 of 2')).toHaveFocus();
});
