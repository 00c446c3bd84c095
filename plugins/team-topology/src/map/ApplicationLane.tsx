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
import { CSSProperties } from 'react';
import { functionAppearance, NARROW, surfaces } from '../appearance';
import { FunctionIcon } from '../function';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/** Where less than a fifth of the work is left for others. */
const LIMIT_PERCENT = 80;

const useStyles = makeStyles(theme => ({
  lane: {
    display: 'flex',
    flexDirection: 'column',
    gap: 6,
    width: 120,
    margin: '4px 0',
    fontSize: 12,
    lineHeight: '16px',
    textAlign: 'center',
    // Beside the map it is a column, below it a row.
    [NARROW]: { width: '100%', textAlign: 'left' },
  },
  title: { fontSize: 13, fontWeight: 700 },
  track: {
    position: 'relative',
    flex: 1,
    minHeight: 120,
    border: `1px solid ${surfaces(theme).line}`,
    borderRadius: 4,
    background: surfaces(theme).inset,
    [NARROW]: { minHeight: 24, flex: 'none' },
  },
  // What is beyond four fifths leaves less than a fifth for enabling work.
  limit: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: '20%',
    borderTop: `1px dashed ${surfaces(theme).strongLine}`,
    [NARROW]: {
      top: 0,
      bottom: 0,
      left: '80%',
      right: 'auto',
      borderTop: 'none',
      borderLeft: `1px dashed ${surfaces(theme).strongLine}`,
    },
  },
  bar: {
    position: 'absolute',
    left: '35%',
    right: '35%',
    bottom: 0,
    height: 'var(--team-topology-share)',
    [NARROW]: {
      left: 0,
      right: 'auto',
      top: 4,
      bottom: 4,
      height: 'auto',
      width: 'var(--team-topology-share)',
    },
  },
  quiet: { color: surfaces(theme).quietText },
  value: {
    display: 'inline-flex',
    gap: 6,
    alignItems: 'center',
    justifyContent: 'center',
    fontWeight: 700,
    [NARROW]: { justifyContent: 'flex-start' },
  },
}));

export interface ApplicationLaneProps {
  /** Whole percent of work that is not enabling. */
  percent: number;
  /** Whether the team stands here. */
  here: boolean;
}

/** How much of the work is for the product itself, and whether the team stands there. */
export function ApplicationLane(props: ApplicationLaneProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const share = {
    '--team-topology-share': `${props.percent}%`,
    background: functionAppearance('application', type).color,
  } as CSSProperties;
  return (
    <div className={classes.lane}>
      <span className={classes.title}>{t('map.lane')}</span>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={share} />
        <span className={classes.limit} />
      </span>
      <span className={classes.value}>
        <FunctionIcon id="application" />
        {format.percent(props.percent)}
      </span>
      <span className={classes.quiet}>
        {props.here
          ? t('map.laneHere')
          : t('map.laneLimit', { share: format.percent(LIMIT_PERCENT) })}
      </span>
    </div>
  );
}
