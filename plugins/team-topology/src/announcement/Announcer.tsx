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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { onlyReadOut } from '../appearance';
import { teamTopologyTranslationRef } from '../translation';

/** Long enough to be read out; later it would only be in the way of who reads on. */
const SHOWN_MS = 5_000;

const useStyles = makeStyles({
  region: onlyReadOut,
});

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Tells something to those who cannot see the page change. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Tells each time that an answer has come; an error tells of itself. */
export function useAnnounceLoaded(answer: {
  loading: boolean;
  error?: Error;
}): void {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const announce = useAnnounce();
  const { loading, error } = answer;
  const wasLoading = useRef(loading);
  useEffect(() => {
    if (wasLoading.current && !loading && !error) {
      announce(t('loaded'));
    }
    wasLoading.current = loading;
  }, [announce, loading, error, t]);
}

/**
 * Reads out what is announced below it. A region that comes with its text is often not
 * read, so this one is there from the start.
 */
export function Announcer(props: { children: ReactNode }) {
  const classes = useStyles();
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback<Announce>(
    text => setSaid(({ count }) => ({ text, count: count + 1 })),
    [],
  );
  const { text, count } = said;
  useEffect(() => {
    const timer = text
      ? setTimeout(() => setSaid({ text: '', count }), SHOWN_MS)
      : undefined;
    return () => clearTimeout(timer);
  }, [text, count]);
  return (
    <AnnounceContext.Provider value={announce}>
      {props.children}
      <div role="status" className={classes.region}>
        {/* Another element each time, so that the same text is read again. */}
        {text && <span key={count}>{text}</span>}
      </div>
    </AnnounceContext.Provider>
  );
}
