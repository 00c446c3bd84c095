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
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  PracticeState,
  ReportedPractice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode, useId, useState } from 'react';
import { NARROW, surfaces } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { PracticeRow } from './PracticeRow';
import { StateIcon } from './StateIcon';
import { useStateWords } from './useStateWords';

const useStyles = makeStyles(theme => ({
  group: {
    border: `1px solid ${surfaces(theme).line}`,
    borderRadius: 6,
    overflow: 'hidden',
  },
  heading: { margin: 0, font: 'inherit' },
  button: {
    width: '100%',
    display: 'flex',
    gap: 10,
    alignItems: 'center',
    justifyContent: 'flex-start',
    padding: '9px 12px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    [NARROW]: { flexWrap: 'wrap', rowGap: 2 },
    '&:hover': { background: surfaces(theme).hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  title: { fontWeight: 700 },
  count: {
    minWidth: 22,
    height: 22,
    boxSizing: 'border-box',
    padding: '0 7px',
    borderRadius: 11,
    border: `1px solid ${surfaces(theme).line}`,
    background: surfaces(theme).inset,
    fontSize: 12,
    lineHeight: '20px',
    textAlign: 'center',
  },
  hint: {
    marginLeft: 'auto',
    fontSize: 13,
    textAlign: 'right',
    color: surfaces(theme).quietText,
    // Below the title, and in line with it.
    [NARROW]: {
      order: 1,
      flexBasis: '100%',
      marginLeft: 28,
      textAlign: 'left',
    },
  },
  chevron: {
    fontSize: 20,
    color: surfaces(theme).quietText,
    [NARROW]: { marginLeft: 'auto' },
  },
  push: { marginLeft: 'auto' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
}));

export interface PracticeGroupProps {
  state: PracticeState;
  practices: ReportedPractice[];
  defaultOpen: boolean;
  actionsOf?(practice: ReportedPractice): ReactNode;
  markOf?(practice: ReportedPractice): ReactNode;
}

/** All practices of an entity in one state. */
export function PracticeGroup(props: PracticeGroupProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useStateWords();
  const listId = useId();
  const [open, setOpen] = useState(props.defaultOpen);
  const hint = {
    unknown: t('practices.unknownHint'),
    exempt: t('practices.exemptHint'),
  }[props.state as string];
  const Chevron = open ? ExpandLessIcon : ExpandMoreIcon;
  return (
    <div className={classes.group}>
      <h3 className={classes.heading}>
        <ButtonBase
          className={classes.button}
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          onClick={() => setOpen(!open)}
        >
          <StateIcon state={props.state} />
          <span className={classes.title}>{words.many(props.state)}</span>
          <span className={classes.count}>
            {format.number(props.practices.length)}
          </span>
          {hint && <span className={classes.hint}>{hint}</span>}
          <Chevron
            aria-hidden
            className={`${classes.chevron} ${hint ? '' : classes.push}`}
          />
        </ButtonBase>
      </h3>
      {open && (
        <ul id={listId} className={classes.list}>
          {props.practices.map(practice => (
            <PracticeRow
              key={practice.practice}
              practice={practice}
              actions={props.actionsOf?.(practice)}
              mark={props.markOf?.(practice)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
