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
import { onlyReadOut, surfaces } from '../appearance';
import { teamTopologyTranslationRef } from '../translation';
import { lines } from './lines';
import { OverviewPart } from './OverviewPart';

// As wide as what mostly stands there, so that it breaks into lines where that does.
const WORDS = [46, 50, 22, 26, 52, 34, 86, 34, 16, 98, 54, 52];
const FUNCTIONS = [170, 176];
const SEVERITIES = [84, 62, 88];

const useStyles = makeStyles(theme => ({
  pulse: {
    animation: '$pulse 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  hidden: { visibility: 'hidden' },
  rows: lines.rows,
  words: { ...lines.wrapping, gap: '0 5px' },
  bar: { height: 28, marginTop: 6 },
  functions: { ...lines.wrapping, gap: '4px 24px', marginTop: 8 },
  severities: lines.wrapping,
  level: lines.spread,
  line: {
    display: 'flex',
    alignItems: 'center',
    height: 20,
    '& > span': {
      width: '100%',
      height: 12,
      borderRadius: 4,
      background: surfaces(theme).line,
    },
  },
  block: {
    height: '100%',
    borderRadius: 4,
    background: surfaces(theme).line,
  },
  text: onlyReadOut,
  '@keyframes pulse': { '50%': { opacity: 0.5 } },
}));

export interface OverviewPlaceholderProps {
  /** Whose card it is. */
  of: 'group' | 'entity';
  /** For how many disciplines there will be a line. */
  levels: number;
  /** Whether it only keeps the room, for what stands there by now. */
  hidden: boolean;
}

/** Stands where the lines of a card will be, and takes as much room. */
export function OverviewPlaceholder(props: OverviewPlaceholderProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <div className={props.hidden ? classes.hidden : classes.pulse}>
      {!props.hidden && (
        <span role="status" className={classes.text}>
          {t('loading')}
        </span>
      )}
      <div className={classes.rows} aria-hidden>
        {props.of === 'group' ? (
          <div>
            <Lines widths={WORDS} className={classes.words} />
            <div className={classes.bar}>
              <div className={classes.block} />
            </div>
            <Lines
              widths={FUNCTIONS}
              height={24}
              className={classes.functions}
            />
          </div>
        ) : (
          <Lines widths={[200]} height={24} />
        )}
        <OverviewPart title={<Lines widths={[40]} height={18} />}>
          <Lines widths={SEVERITIES} className={classes.severities} />
        </OverviewPart>
        <OverviewPart title={<Lines widths={[48]} height={18} />}>
          {Array.from({ length: props.levels }, (_, index) => (
            <Lines key={index} widths={[96, 116]} className={classes.level} />
          ))}
        </OverviewPart>
      </div>
    </div>
  );
}

/** Words that are not there yet. */
function Lines(props: {
  widths: number[];
  className?: string;
  height?: number;
}) {
  const classes = useStyles();
  return (
    <div className={props.className}>
      {props.widths.map((width, index) => (
        <div
          key={index}
          className={classes.line}
          style={{ width, height: props.height }}
        >
          <span />
        </div>
      ))}
    </div>
  );
}
