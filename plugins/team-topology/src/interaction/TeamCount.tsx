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
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { functionAppearance, onlyReadOut } from '../appearance';
import { Bar } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/** So many dots can be told apart at a glance, and have room. */
const MAX_DOTS = 7;
const DOT_WIDTH = 8;

const useStyles = makeStyles({
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 20,
  },
  dots: { display: 'inline-flex', gap: 2 },
  dot: { width: 6, height: 6, borderRadius: 3 },
  bar: { display: 'inline-block', width: MAX_DOTS * DOT_WIDTH, flex: 'none' },
  number: {
    minWidth: 18,
    fontWeight: 700,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 1120px)': { textAlign: 'right' },
  },
  hidden: onlyReadOut,
});

export interface TeamCountProps {
  teams: number;
  /** The largest number beside it. Where that is small, each team is a dot. */
  most: number;
  function: TeamFunction | undefined;
}

/** How many teams there are of a function. */
export function TeamCount(props: TeamCountProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { type } = useTheme().palette;
  const { teams, most } = props;
  const { color } = functionAppearance(props.function, type);
  return (
    <span className={classes.count}>
      {most <= MAX_DOTS ? (
        <span aria-hidden className={classes.dots}>
          {Array.from({ length: teams }, (_item, index) => (
            <span
              key={index}
              className={classes.dot}
              style={{ background: color }}
            />
          ))}
        </span>
      ) : (
        <span className={classes.bar}>
          <Bar value={teams / most} color={color} />
        </span>
      )}
      <span aria-hidden className={classes.number}>
        {format.number(teams)}
      </span>
      <span className={classes.hidden}>
        {t('interactions.teams', { count: teams })}
      </span>
    </span>
  );
}
