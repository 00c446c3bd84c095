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
import CheckIcon from '@material-ui/icons/Check';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import {
  LevelStep,
  LevelThresholds,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { functionAppearance, hatched, surfaces } from '../appearance';
import { joinClasses } from '../layout';
import { useLevelWords } from './useLevelWords';

const useStyles = makeStyles(theme => ({
  box: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    height: 20,
    overflow: 'hidden',
    borderRadius: 3,
    border: `1px solid ${surfaces(theme).strongLine}`,
    '& svg': { fontSize: 16 },
  },
  bare: { borderStyle: 'dashed' },
  fill: { position: 'absolute', top: 0, bottom: 0, left: 0, opacity: 0.25 },
  mark: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 2,
    background: theme.palette.text.primary,
  },
  share: {
    position: 'absolute',
    left: 6,
    fontSize: 12,
    lineHeight: '18px',
    fontWeight: 700,
  },
  unknown: { background: theme.palette.background.paper, borderRadius: '50%' },
}));

export interface LevelStepBoxProps {
  discipline: TeamFunction;
  step: LevelStep;
  thresholds: LevelThresholds;
  /** Whether it is the one to reach next, which shows how far it is. */
  isNext: boolean;
}

/** One step of a ladder: ticked, under way, hatched or empty; and the same in words. */
export function LevelStepBox(props: LevelStepBoxProps) {
  const classes = useStyles();
  const theme = useTheme();
  const { step, thresholds } = props;
  const words = useLevelWords(thresholds);
  const { color } = functionAppearance(props.discipline, theme.palette.type);
  const common = { role: 'img', 'aria-label': words.step(step) };
  if (step.state === 'reached') {
    return (
      <span
        {...common}
        className={classes.box}
        style={{ background: color, borderColor: color }}
      >
        <CheckIcon style={{ color: theme.palette.background.paper }} />
      </span>
    );
  }
  if (step.state === 'not-assessable') {
    return (
      <span
        {...common}
        className={`${classes.box} ${classes.bare}`}
        style={{ background: hatched(surfaces(theme).line, theme) }}
      >
        {props.isNext && <HelpOutlineIcon className={classes.unknown} />}
      </span>
    );
  }
  if (step.state === 'not-applicable' || !props.isNext) {
    return (
      <span
        {...common}
        className={joinClasses(
          classes.box,
          step.state === 'not-applicable' && classes.bare,
        )}
      />
    );
  }
  const met = step.metShare ?? 0;
  return (
    <span {...common} className={classes.box}>
      <span
        className={classes.fill}
        style={{ width: `${met * 100}%`, background: color }}
      />
      <span
        className={classes.mark}
        style={{ left: `calc(${thresholds.metShare * 100}% - 1px)` }}
      />
      <span className={classes.share}>{words.share(met)}</span>
    </span>
  );
}
