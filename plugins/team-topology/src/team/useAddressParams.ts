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

import { useCallback, useState, useTransition } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';

interface Ahead {
  /** Of the address that it follows on. */
  key: string;
  from: string;
  params: URLSearchParams;
}

/** What is on its way into the address, by whichever part of the page. */
let pending: Ahead | undefined;

/**
 * What of the page is kept in its address. A change shows here at once; the address
 * follows, because much of the app is drawn anew with it, and nobody is to wait for that.
 */
export function useAddressParams(): [
  URLSearchParams,
  (
    update: (before: URLSearchParams) => URLSearchParams,
    options: { replace: boolean },
  ) => void,
] {
  const { key } = useLocation();
  const [params, setParams] = useSearchParams();
  const [ahead, setAhead] = useState<Ahead>();
  const [, startTransition] = useTransition();
  const follows = (change: Ahead | undefined): change is Ahead =>
    change?.key === key && change.from === params.toString();

  const change = useCallback(
    (
      update: (before: URLSearchParams) => URLSearchParams,
      options: { replace: boolean },
    ) => {
      const from = params.toString();
      const before =
        pending?.key === key && pending.from === from ? pending.params : params;
      const next = { key, from, params: update(before) };
      pending = next;
      setAhead(next);
      startTransition(() => setParams(next.params, options));
    },
    [key, params, setParams],
  );
  return [follows(ahead) ? ahead.params : params, change];
}
