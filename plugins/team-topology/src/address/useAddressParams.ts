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
import { useChanges } from './AddressProvider';
import { ChangesAhead, changesAheadOf } from './changesAheadOf';

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
  const changes = useChanges();
  const { key } = useLocation();
  const [params, setParams] = useSearchParams();
  const search = params.toString();
  const [, startTransition] = useTransition();

  const [made, setMade] = useState<ChangesAhead>();
  const ahead = changesAheadOf({ key, search }, made);
  if (ahead !== made) {
    setMade(ahead);
  }

  const change = useCallback(
    (
      update: (before: URLSearchParams) => URLSearchParams,
      options: { replace: boolean },
    ) => {
      const before = changesAheadOf({ key, search }, changes.current);
      const after = update(before?.params ?? new URLSearchParams(search));
      const next = {
        key,
        searches: [...(before?.searches ?? []), after.toString()],
        params: after,
      };
      changes.current = next;
      setMade(next);
      startTransition(() => setParams(after, options));
    },
    [changes, key, search, setParams],
  );
  return [ahead?.params ?? params, change];
}
