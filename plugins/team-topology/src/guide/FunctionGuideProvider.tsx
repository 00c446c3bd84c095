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

import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FunctionGuide } from './FunctionGuide';

type OpenGuide = (id: TeamFunction, opener: HTMLElement) => void;

const GuideContext = createContext<OpenGuide | undefined>(undefined);

/** Opens the guide to a function; `undefined` where there is none around. */
export function useOpenGuide(): OpenGuide | undefined {
  return useContext(GuideContext);
}

/** Keeps the guide to functions for all names of functions below. */
export function FunctionGuideProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<{ id: TeamFunction; open: boolean }>();
  const opener = useRef<HTMLElement>();
  const openGuide = useCallback<OpenGuide>((id, button) => {
    opener.current = button;
    setShown({ id, open: true });
  }, []);
  const close = useCallback(
    () => setShown(known => known && { ...known, open: false }),
    [],
  );
  const value = useMemo(() => openGuide, [openGuide]);
  return (
    <GuideContext.Provider value={value}>
      {props.children}
      {shown && (
        <FunctionGuide
          id={shown.id}
          open={shown.open}
          onClose={close}
          onShow={id => setShown({ id, open: true })}
          onExited={() => opener.current?.focus()}
        />
      )}
    </GuideContext.Provider>
  );
}
