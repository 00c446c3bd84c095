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
import { surfaces } from '../appearance';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '5px 14px',
    margin: 0,
    fontSize: 13,
    '& dt': { color: surfaces(theme).quietText },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
}));

/** A few facts about one thing: `dt` and `dd` elements, side by side. */
export function Facts(props: { children: ReactNode }) {
  const classes = useStyles();
  return <dl className={classes.facts}>{props.children}</dl>;
}
