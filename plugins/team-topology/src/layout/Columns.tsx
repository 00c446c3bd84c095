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
import { ReactNode } from 'react';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '16px 32px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** Two columns where there is room, else one below the other. */
export function Columns(props: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.columns}>{props.children}</div>;
}

/** One of {@link Columns}, whose parts stand apart. */
export function Column(props: { children: ReactNode }) {
  const classes = useStyles();
  return <div className={classes.column}>{props.children}</div>;
}

const usePairStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: 20,
    '@media (max-width: 1100px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 12,
    },
  },
});

/** Two cards beside each other where there is room. */
export function CardPair(props: { children: ReactNode }) {
  const classes = usePairStyles();
  return <div className={classes.pair}>{props.children}</div>;
}
