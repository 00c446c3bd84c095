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

import {
  createContext,
  MutableRefObject,
  ReactNode,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { ChangesAhead, changesAheadOf } from './changesAheadOf';

const ChangesContext = createContext<
  MutableRefObject<ChangesAhead | undefined> | undefined
>(undefined);

/** Lets parts of a page change its address at the same time without losing a change. */
export function AddressProvider(props: { children: ReactNode }) {
  const changes = useRef<ChangesAhead>();
  const { key } = useLocation();
  const [params] = useSearchParams();
  const search = params.toString();
  useEffect(() => {
    changes.current = changesAheadOf({ key, search }, changes.current);
  }, [key, search]);
  return (
    <ChangesContext.Provider value={changes}>
      {props.children}
    </ChangesContext.Provider>
  );
}

/** What any part of the page has changed last. */
export function useChanges(): MutableRefObject<ChangesAhead | undefined> {
  const changes = useContext(ChangesContext);
  if (!changes) {
    throw new Error('useAddressParams needs an AddressProvider around it');
  }
  return changes;
}
