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

import { makeStyles, useTheme } from '@material-ui/core/styles';
import { functionAppearance } from '../appearance';
import { sharePercents } from '../function';
import { FunctionName } from '../guide';
import { Bar } from '../layout';
import { useFormat } from '../locale';

const useStyles = makeStyles({
  list: { display: 'grid', gap: 6, margin: 0, padding: 0, listStyle: 'none' },
  share: {
    display: 'grid',
    gridTemplateColumns: '124px minmax(0, 1fr) 48px',
    gap: 10,
    alignItems: 'center',
  },
  percent: {
    fontWeight: 700,
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface ShareBarsProps {
  shares: Record<string, number>;
  /** Whose shares they are. */
  label: string;
}

/** The share of each function, largest first. */
export function ShareBars(props: ShareBarsProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const format = useFormat();
  const percents = sharePercents(props.shares);
  const ids = Object.keys(props.shares).sort(
    (a, b) => props.shares[b] - props.shares[a],
  );
  return (
    <ul className={classes.list} aria-label={props.label}>
      {ids.map(id => (
        <li key={id} className={classes.share}>
          <FunctionName id={id} />
          <Bar
            value={props.shares[id]}
            color={functionAppearance(id, type).color}
            height={12}
          />
          <span className={classes.percent}>
            {format.percent(percents[id])}
          </span>
        </li>
      ))}
    </ul>
  );
}
