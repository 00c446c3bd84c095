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

import { useCallback, useEffect, useRef, useState } from 'react';
import { answerInTime } from './answerInTime';

/** What a question to the backend has come to. */
export interface Answer<T> {
  /** The last answer; stays while a newer one is asked for. */
  value?: T;
  error?: Error;
  loading: boolean;
  /** Asks again. Ends when the answer, or an error, is shown; never throws. */
  reload(): Promise<void>;
  /** Puts an answer in place that came by another way. */
  replace(value: T): void;
}

/**
 * Asks at once, and again whenever the question changes. Every question ends: with
 * an answer, an error or a timeout.
 *
 * @param ask - must be stable (`useCallback`)
 */
export function useAnswer<T>(ask: () => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState<{ ended?(): void }>({});
  const [state, setState] = useState<{
    value?: T;
    error?: Error;
    loading: boolean;
  }>({ loading: true });

  // Counts questions and answers from elsewhere; only what belongs to the last is shown.
  const version = useRef(0);

  useEffect(() => {
    version.current += 1;
    const mine = version.current;
    setState(({ value }) => ({ value, loading: true }));
    answerInTime(ask())
      .then(
        value =>
          version.current === mine && setState({ value, loading: false }),
        error =>
          version.current === mine &&
          setState(({ value }) => ({ value, error, loading: false })),
      )
      .finally(() => attempt.ended?.());
    return () => {
      version.current += 1;
      // A newer question, or leaving the page, keeps nobody waiting.
      attempt.ended?.();
    };
  }, [ask, attempt]);

  const reload = useCallback(
    () => new Promise<void>(resolve => setAttempt({ ended: resolve })),
    [],
  );
  const replace = useCallback((value: T) => {
    version.current += 1;
    setState({ value, loading: false });
  }, []);
  return { ...state, reload, replace };
}
