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

import { render, screen } from '@testing-library/react';
import App from './App';

describe('the app on the old frontend system', () => {
  it('lets a guest in by the sign-in page', async () => {
    // Where the dev server and the build put the configuration.
    Object.defineProperty(process.env, 'APP_CONFIG', {
      configurable: true,
      value: [
        {
          context: 'test',
          data: {
            app: { title: 'Team Topology Demo' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ],
    });

    render(<App />);

    expect(
      await screen.findByRole('heading', { name: 'Team Topology Demo' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Guest')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Enter' })).toBeEnabled();
    expect(screen.queryByText('Catalog')).toBeNull();
  }, 60_000);
});
