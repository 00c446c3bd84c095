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
import SvgIcon from '@material-ui/core/SvgIcon';
import { ReactNode } from 'react';
import { NARROW, surfaces } from '../appearance';

const useStyles = makeStyles(theme => ({
  toolbar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 16px',
    minHeight: 32,
  },
  end: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 16px',
    marginLeft: 'auto',
    [NARROW]: { marginLeft: 0 },
  },
  fact: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    fontSize: 13,
    lineHeight: '20px',
    color: surfaces(theme).quietText,
    '& svg': { fontSize: 16 },
    '& b': { color: theme.palette.text.primary },
  },
}));

/** The line above the cards: what is shown, and what one can do. */
export function Toolbar(props: { children: ReactNode; end: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.toolbar}>
      {props.children}
      <div className={classes.end}>{props.end}</div>
    </div>
  );
}

export interface ToolbarFactProps {
  Icon: typeof SvgIcon;
  children: ReactNode;
}

/** A fact in the toolbar. */
export function ToolbarFact(props: ToolbarFactProps) {
  const classes = useStyles();
  return (
    <span className={classes.fact}>
      <props.Icon aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}
