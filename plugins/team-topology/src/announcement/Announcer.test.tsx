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
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { Announcer, useAnnounce, useAnnounceLoaded } from './Announcer';

function Speaker(props: { loading: boolean; error?: Error }) {
  const announce = useAnnounce();
  useAnnounceLoaded(props);
  return <button onClick={() => announce('Copied')}>Copy</button>;
}

function render(props: { loading: boolean; error?: Error }) {
  return renderInTestApp(
    <Announcer>
      <Speaker {...props} />
    </Announcer>,
  );
}

describe('Announcer', () => {
  afterEach(() => jest.useRealTimers());

  it('has its region before there is anything to say', async () => {
    await render({ loading: true });

    expect(await screen.findByRole('status')).toBeEmptyDOMElement();
  });

  it('says the same text anew, and is silent later', async () => {
    await render({ loading: true });
    const button = await screen.findByRole('button');
    jest.useFakeTimers();

    fireEvent.click(button);
    const first = screen.getByText('Copied');
    fireEvent.click(button);
    const second = screen.getByText('Copied');
    expect(second).not.toBe(first);
    expect(screen.getByRole('status')).toContainElement(second);

    act(() => {
      jest.advanceTimersByTime(5_000);
    });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('useAnnounceLoaded', () => {
  function Switch() {
    return (
      <Announcer>
        <Loads />
      </Announcer>
    );
  }

  function Loads() {
    const [state, setState] = useState<{ loading: boolean; error?: Error }>({
      loading: true,
    });
    useAnnounceLoaded(state);
    return (
      <>
        <button onClick={() => setState({ loading: true })}>ask</button>
        <button onClick={() => setState({ loading: false })}>answer</button>
        <button
          onClick={() => setState({ loading: false, error: new Error('no') })}
        >
          fail
        </button>
      </>
    );
  }

  it('tells of each answer, and leaves errors to themselves', async () => {
    await renderInTestApp(<Switch />);
    await screen.findByRole('button', { name: 'ask' });
    const press = (name: string) =>
      fireEvent.click(screen.getByRole('button', { name }));

    press('fail');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    press('ask');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    press('answer');
    expect(screen.getByRole('status')).toHaveTextContent('Loaded');
  });
});
