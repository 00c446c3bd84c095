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
import ErrorIcon from '@material-ui/icons/Error';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import ReportProblemIcon from '@material-ui/icons/ReportProblem';
import { ReactNode } from 'react';
import {
  NARROW,
  severityAppearance,
  stateAppearance,
  surfaces,
} from '../appearance';

const useStyles = makeStyles(theme => ({
  notice: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 12,
    borderRadius: 8,
    borderLeft: '4px solid',
    padding: '12px 16px',
    fontSize: 14,
    lineHeight: '20px',
    color: theme.palette.text.primary,
    background: theme.palette.background.paper,
    overflowWrap: 'anywhere',
    [NARROW]: { flexWrap: 'wrap' },
  },
  inset: { background: surfaces(theme).inset, padding: '10px 12px' },
  warning: { background: surfaces(theme).notice, padding: '10px 12px' },
  icon: { fontSize: 20, flex: 'none' },
  text: {
    flex: 1,
    minWidth: 0,
    // All that the icon leaves, so that a button comes below.
    [NARROW]: { flexBasis: 'calc(100% - 32px)' },
    '& p': { margin: '4px 0 0' },
    '& h3': { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
  },
  // A button is higher than the line that it stands beside.
  action: {
    flex: 'none',
    margin: '-6px 0',
    [NARROW]: { margin: '0 0 0 32px' },
  },
}));

export interface NoticeProps {
  severity: 'info' | 'warning' | 'error';
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Whether it stands within a card, which has the same background as it has. */
  inCard?: boolean;
  /** Whether something around it reads it out, so that its own role need not. */
  announced?: boolean;
}

/** Something about the page or a card as a whole that the reader is to know. */
export function Notice(props: NoticeProps) {
  const classes = useStyles();
  const theme = useTheme();
  const { type } = theme.palette;
  const look = {
    info: { Icon: InfoOutlinedIcon, color: surfaces(theme).strongLine },
    warning: {
      Icon: ReportProblemIcon,
      color: severityAppearance('high', type).color,
    },
    error: { Icon: ErrorIcon, color: stateAppearance('gap', type).color },
  }[props.severity];
  const role = props.severity === 'info' ? 'status' : 'alert';
  const inCard = props.severity === 'warning' ? classes.warning : classes.inset;
  return (
    <div
      className={`${classes.notice} ${props.inCard ? inCard : ''}`}
      style={{ borderLeftColor: look.color }}
      role={props.announced ? undefined : role}
    >
      <look.Icon
        aria-hidden
        className={classes.icon}
        style={props.severity === 'info' ? undefined : { color: look.color }}
      />
      <div className={classes.text}>
        {props.title && <h3>{props.title}</h3>}
        {props.children}
      </div>
      {props.action && <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
