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

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import {
  annotated,
  checkout,
  component,
  entityReport,
} from '../__testUtils__/entities';
import { fakeApi, renderTab, responseError } from '../__testUtils__/renderTab';
import { EntityTopologyTab } from './EntityTopologyTab';

jest.mock('react-use/esm/useCopyToClipboard', () => ({
  __esModule: true,
  default: jest.fn(),
}));

describe('EntityTopologyTab', () => {
  const copy = jest.fn();
  beforeEach(() => {
    jest
      .mocked(useCopyToClipboard)
      .mockReturnValue([{ noUserInteraction: true }, copy]);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows what the entity is, why, and what it lacks', async () => {
    const report = entityReport(checkout);
    Object.assign(report.classification, {
      confidence: 0.98,
      shares: {
        infra: 0.0101,
        sre: 0.0101,
        devops: 0.0101,
        platform: 0.0101,
        devsecops: 0.0006,
        application: 0.959,
      },
      sums: { infra: 0, sre: 0, application: 4.96 },
      evidence: [
        {
          signal: 'test/name',
          reason: 'Its name says "checkout".',
          weights: { application: 1.3 },
          grade: 'declared',
          matches: [
            { field: 'kind', value: 'Component' },
            { field: 'metadata.name', value: 'checkout' },
          ],
          refs: [],
          source: 'test',
        },
        {
          signal: 'test/type',
          reason: 'It is no platform.',
          weights: { platform: -0.4 },
          grade: 'declared',
          matches: [{ field: 'kind', value: 'Component' }],
          refs: [],
          source: 'test',
        },
      ],
    });
    renderTab(<EntityTopologyTab />, {
      entity: checkout,
      api: fakeApi({ getEntity: jest.fn(async () => report) }),
    });

    expect(
      await screen.findByRole('heading', { name: 'Application' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('What Checkout is, judged from what can be seen'),
    ).toBeInTheDocument();
    expect(screen.getByText('High, 0.98')).toBeInTheDocument();
    expect(screen.getByText('from 2 pieces of evidence')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/group/payments',
    );

    const shares = within(
      screen.getByRole('list', { name: 'Share per function' }),
    ).getAllByRole('listitem');
    expect(shares.map(share => share.textContent)).toEqual([
      'Application96\u00a0%',
      'Infrastructure1\u00a0%',
      'SRE1\u00a0%',
      'DevOps1\u00a0%',
      'Platform1\u00a0%',
      'DevSecOps0\u00a0%',
    ]);

    const evidence = within(
      screen.getByRole('table', { name: 'Evidence for the function' }),
    ).getAllByRole('row');
    expect(evidence).toHaveLength(3);
    expect(evidence[1]).toHaveTextContent('Its name says "checkout".');
    expect(evidence[1]).toHaveTextContent('metadata.name = checkout');
    expect(evidence[1]).toHaveTextContent('Application');
    expect(evidence[1]).toHaveTextContent('+1.3');
    expect(evidence[1]).toHaveTextContent('Declared');
    expect(evidence[1]).not.toHaveTextContent('kind');
    expect(evidence[2]).toHaveTextContent(
      /kind = Component.*against platform.*-0\.4/,
    );
    expect(
      screen.getByText(
        'Sums: application 4.96, all others 0. Shares follow from these alone.',
      ),
    ).toBeInTheDocument();

    expect(
      screen.getByRole('img', {
        name: 'Practices by state: 3 Gaps, 2 Unknown, 2 Met, 0 Exempt, 2 Not applicable',
      }),
    ).toBeInTheDocument();
    const gaps = screen
      .getAllByRole('button', { name: /^Gap / })
      .map(button => button.textContent);
    expect(gaps).toEqual([
      expect.stringMatching(/SLO with a target.*SRE.*Critical/),
      expect.stringMatching(/On-call known.*SRE.*High/),
      expect.stringMatching(/Golden-path template exists.*Platform.*Medium/),
    ]);
    expect(screen.queryByText('What could not be read')).toBeNull();
  });

  it('shows how to close a gap, with text to copy', async () => {
    renderTab(<EntityTopologyTab />, {
      entity: checkout,
      api: fakeApi({ getEntity: jest.fn(async () => entityReport(checkout)) }),
    });

    const row = await screen.findByRole('button', { name: /On-call known/ });
    expect(row).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(row);

    expect(row).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText('An alert that nobody receives is a line in a log.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Nothing in the catalog answers for it.'),
    ).toBeInTheDocument();
    expect(screen.getByText('SRE level 1')).toBeInTheDocument();
    expect(screen.getByText('Aug 18, 2026')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /PagerDuty plugin for Backstage/ }),
    ).toHaveAttribute('href', 'https://github.com/PagerDuty/backstage-plugins');
    expect(screen.getByRole('link', { name: /Open file/ })).toHaveAttribute(
      'href',
      'https://git.example.com/checkout/edit',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenCalledWith(
      'metadata:\n  annotations:\n    pagerduty.com/service-id: <id from PagerDuty>',
    );
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
  });

  it('turns a gap to met on a re-check, and follows the catalog', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const fixed = annotated(checkout, { 'pagerduty.com/service-id': 'P1' });
    const better = annotated(fixed, { 'nobl9.com/slos': 'availability' });
    const api = fakeApi({
      getEntity: jest
        .fn()
        .mockResolvedValueOnce(entityReport(checkout))
        .mockResolvedValueOnce(entityReport(fixed))
        .mockResolvedValueOnce(entityReport(better, { etag: 'b' })),
      refreshEntity: jest.fn(async () => ({
        ...entityReport(fixed),
        catalogRefresh: 'requested' as const,
      })),
    });
    renderTab(<EntityTopologyTab />, { entity: checkout, api });

    await user.click(await screen.findByRole('button', { name: 'Re-check' }));

    expect(
      await screen.findByText(
        'Checked just now. The catalog is reading the source again; this can take a moment. Now met: On-call known.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^Met On-call known/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /2 Gaps, 2 Unknown, 3 Met/ }),
    ).toBeInTheDocument();

    await act(() => jest.advanceTimersByTimeAsync(2_000));
    expect(api.getEntity).toHaveBeenCalledTimes(2);
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(
      await screen.findByText(
        'Checked just now. The catalog has read the source again. Now met: On-call known and SLO with a target.',
      ),
    ).toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(api.getEntity).toHaveBeenCalledTimes(3);
  });

  it('keeps what it knows when a re-check fails, and says what one may not', async () => {
    const api = fakeApi({
      getEntity: jest.fn(async () => entityReport(checkout)),
      refreshEntity: jest
        .fn()
        .mockRejectedValueOnce(
          await responseError(503, {
            name: 'ServiceUnavailableError',
            message: 'The catalog is down',
          }),
        )
        .mockResolvedValueOnce({
          ...entityReport(checkout),
          catalogRefresh: 'not-allowed',
        }),
    });
    renderTab(<EntityTopologyTab />, { entity: checkout, api });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Re-check' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The re-check failed.');
    expect(alert).toHaveTextContent('It said: The catalog is down');
    expect(
      screen.getByRole('heading', { name: 'Application' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(/You may not ask the catalog/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what unclassified means and how to end it', async () => {
    const thing = { ...component('thing', 'other'), kind: 'Resource' };
    renderTab(<EntityTopologyTab />, {
      entity: thing,
      api: fakeApi({ getEntity: jest.fn(async () => entityReport(thing)) }),
    });

    expect(
      await screen.findByRole('heading', { name: 'Unclassified' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /You can say it yourself: correct it here, or name its function/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /one of infra, sre, devops, platform, devsecops, application/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('<function>')).toBeInTheDocument();
    expect(
      screen.queryByRole('list', { name: 'Share per function' }),
    ).toBeNull();
  });

  it('shows corrections, exemptions, problems and what is withheld', async () => {
    const entity = annotated(checkout, {
      'team-topology/function': 'platform',
      'team-topology/exempt.sre.on-call-known':
        'until 2027-03-31: Moves with the ledger',
      'team-topology/exempt.sre.slo-defined': 'nonsense',
      'backstage.io/edit-url': 'data:text/html,gone',
    });
    const report = entityReport(entity, { counted: false });
    report.classification.withheld = true;
    renderTab(<EntityTopologyTab />, {
      entity,
      api: fakeApi({ getEntity: jest.fn(async () => report) }),
    });

    expect(
      await screen.findByRole('heading', { name: 'Platform' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Declared by annotation')).toBeInTheDocument();
    expect(
      screen.getByText(
        /^The signals alone say application \(high confidence, 0\.\d\d\)\.$/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^New here:/)).toBeInTheDocument();
    expect(
      screen.getByText(/^Some evidence names entities that you may not see/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'What could not be read' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'metadata.annotations.team-topology/exempt.sre.slo-defined',
      ),
    ).toBeInTheDocument();

    const exempt = screen.getByRole('button', { name: /^Exempt On-call/ });
    expect(exempt).toHaveTextContent('until Mar 31, 2027');
    await userEvent.click(screen.getByRole('button', { name: /^Gap SLO/ }));
    expect(screen.queryByRole('link', { name: /Open file/ })).toBeNull();
  });

  it('says when the entity is hidden, and asks again on demand', async () => {
    const api = fakeApi({
      getEntity: jest
        .fn()
        .mockRejectedValueOnce(
          await responseError(404, {
            name: 'NotFoundError',
            message: 'No entity component:default/checkout',
          }),
        )
        .mockRejectedValueOnce(
          await responseError(500, { name: 'Error', message: 'Broken' }),
        )
        .mockRejectedValueOnce(new TypeError('Failed to fetch'))
        .mockResolvedValueOnce(entityReport(checkout)),
    });
    renderTab(<EntityTopologyTab />, { entity: checkout, api });

    expect(
      await screen.findByText('You may not see this, or it does not exist'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('It said: Broken')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('The Team Topology backend could not be reached'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Application' }),
    ).toBeInTheDocument();
  });

  it('does not wait for ever', async () => {
    jest.useFakeTimers();
    renderTab(<EntityTopologyTab />, {
      entity: checkout,
      api: fakeApi({ getEntity: jest.fn(() => new Promise<never>(() => {})) }),
    });

    expect(await screen.findByText('Loading…')).toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(30_000));

    expect(
      await screen.findByText('The Team Topology backend did not answer'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
