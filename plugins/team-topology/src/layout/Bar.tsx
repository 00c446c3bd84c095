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
import { surfaces } from '../appearance';

const useStyles = makeStyles(theme => ({
  track: {
    display: 'block',
    width: '100%',
    overflow: 'hidden',
    borderRadius: 3,
    background: surfaces(theme).line,
  },
  fill: { display: 'block', height: '100%', borderRadius: 3 },
}));

export interface BarProps {
  /** 0 to 1. */
  value: number;
  color: string;
  height?: number;
}

/** A part of a whole, beside its number in text. */
export function Bar(props: BarProps) {
  const classes = useStyles();
  const percent = Math.min(100, Math.max(0, props.value * 100));
  return (
    <span
      aria-hidden
      className={classes.track}
      style={{ height: props.height ?? 6 }}
    >
      <span
        className={classes.fill}
        style={{ width: `${percent}%`, background: props.color }}
      />
    </span>
  );
}
