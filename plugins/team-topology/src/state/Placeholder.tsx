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

import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEffect, useState } from 'react';
import { onlyReadOut, surfaces } from '../appearance';
import { Stack } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

/** What is not higher stands for a line of text and not for a card. */
const LINE_HEIGHT = 40;

/** Whoever has waited so long wants to know that it goes on. */
const STILL_WAITING_MS = 5_000;

const useStyles = makeStyles(theme => ({
  block: {
    borderRadius: 8,
    background: theme.palette.background.paper,
    padding: 16,
    animation: '$pulse 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  // A line above the cards is none itself.
  bar: {
    display: 'flex',
    alignItems: 'center',
    animation: '$pulse 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    '& > div': { margin: 0 },
  },
  line: {
    height: 14,
    marginBottom: 12,
    borderRadius: 4,
    background: surfaces(theme).line,
  },
  text: onlyReadOut,
  // Over the first block, so that nothing moves when it comes.
  waiting: {
    position: 'absolute',
    zIndex: 1,
    top: 0,
    left: 0,
    right: 0,
    padding: '6px 16px',
    fontSize: 14,
    lineHeight: '20px',
    textAlign: 'center',
    color: theme.palette.text.primary,
  },
  place: { position: 'relative' },
  '@keyframes pulse': { '50%': { opacity: 0.5 } },
}));

/** Stands where cards of about these heights will be. */
export function Placeholder(props: { heights: number[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(true), STILL_WAITING_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.place}>
      <span role="status" className={waiting ? classes.waiting : classes.text}>
        {waiting ? t('stillLoading') : t('loading')}
      </span>
      <Stack busy>
        {props.heights.map((height, index) => (
          <div
            key={index}
            className={height > LINE_HEIGHT ? classes.block : classes.bar}
            style={{ height, boxSizing: 'border-box' }}
            aria-hidden
          >
            {!(waiting && index === 0) && (
              <div className={classes.line} style={{ width: '30%' }} />
            )}
            {height > 80 && (
              <div className={classes.line} style={{ width: '70%' }} />
            )}
          </div>
        ))}
      </Stack>
    </div>
  );
}
