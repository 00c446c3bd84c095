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

import { ListResponse } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answerInTime } from './answerInTime';

/** A list that is fetched page by page. */
export interface Pages<T> {
  /** All pages so far; `undefined` before the first. */
  items?: T[];
  totalItems: number;
  hasMore: boolean;
  loading: boolean;
  error?: Error;
  /** Fetches the next page, or the one that failed again. */
  more(): void;
}

interface PagesState<T> {
  items?: T[];
  totalItems: number;
  nextCursor?: string;
  loading: boolean;
  error?: Error;
}

/**
 * Fetches the first page at once, and again whenever the question changes; what
 * was there stays until then.
 *
 * @param ask - must be stable (`useCallback`)
 */
export function usePages<T>(
  ask: (cursor?: string) => Promise<ListResponse<T>>,
): Pages<T> {
  const [state, setState] = useState<PagesState<T>>({
    totalItems: 0,
    loading: true,
  });
  // Answers to an older question, or to one of an unmounted list, are dropped.
  const question = useRef(0);

  const fetchPage = useCallback(
    (before: T[], cursor?: string) => {
      question.current += 1;
      const asked = question.current;
      // The cursor of this page, not of an older question, is what a retry asks for.
      setState(known => ({
        ...known,
        nextCursor: cursor,
        loading: true,
        error: undefined,
      }));
      answerInTime(ask(cursor)).then(
        page =>
          question.current === asked &&
          setState({
            items: [...before, ...page.items],
            totalItems: page.totalItems,
            nextCursor: page.nextCursor,
            loading: false,
          }),
        error =>
          question.current === asked &&
          setState(known => ({ ...known, loading: false, error })),
      );
    },
    [ask],
  );

  useEffect(() => {
    fetchPage([]);
    return () => {
      question.current += 1;
    };
  }, [fetchPage]);

  const { items, totalItems, nextCursor, loading, error } = state;
  return {
    items,
    totalItems,
    hasMore: nextCursor !== undefined,
    loading,
    error,
    more: () =>
      nextCursor === undefined
        ? fetchPage([])
        : fetchPage(items ?? [], nextCursor),
  };
}
