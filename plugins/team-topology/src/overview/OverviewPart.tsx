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
  title: {
    margin: '0 0 4px',
    fontSize: 13,
    lineHeight: '18px',
    fontWeight: 700,
    color: surfaces(theme).quietText,
  },
}));

/** One of the things that a card on the overview tells. */
export function OverviewPart(props: { title: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <h4 className={classes.title}>{props.title}</h4>
      {props.children}
    </div>
  );
}
