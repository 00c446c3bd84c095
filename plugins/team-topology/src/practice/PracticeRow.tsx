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
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import { ReportedPractice } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode, useId, useState } from 'react';
import { NARROW, surfaces } from '../appearance';
import { FunctionLabel } from '../function';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { GradeChip } from './GradeChip';
import { PracticeDetails } from './PracticeDetails';
import { SeverityLabel } from './SeverityLabel';
import { StateIcon } from './StateIcon';
import { useStateWords } from './useStateWords';

/** As wide as most marks of a sort, so that they stand below one another. */
const markColumn = (minWidth: number) =>
  ({ display: 'inline-flex', minWidth, [NARROW]: { minWidth: 0 } } as const);

const useStyles = makeStyles(theme => ({
  row: { borderTop: `1px solid ${surfaces(theme).line}` },
  button: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) auto 20px',
    gap: 10,
    alignItems: 'center',
    padding: '8px 12px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    [NARROW]: { gridTemplateColumns: '18px minmax(0, 1fr) 20px' },
    '&:hover': { background: surfaces(theme).hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  title: { display: 'block', fontWeight: 700 },
  reason: {
    display: 'block',
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
    overflowWrap: 'anywhere',
  },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px 12px',
    fontSize: 12,
    [NARROW]: {
      gridColumn: 2,
      gridRow: 2,
      justifyContent: 'flex-start',
    },
  },
  discipline: markColumn(92),
  severity: markColumn(80),
  grade: markColumn(96),
  until: { fontSize: 13 },
  chevron: {
    fontSize: 20,
    color: surfaces(theme).quietText,
    [NARROW]: { gridColumn: 3, gridRow: 1 },
  },
}));

export interface PracticeRowProps {
  practice: ReportedPractice;
  actions?: ReactNode;
  /** Beside its discipline. */
  mark?: ReactNode;
}

/** One practice of an entity; opens in place. */
export function PracticeRow(props: PracticeRowProps) {
  const classes = useStyles();
  const words = useStateWords();
  const detailsId = useId();
  const [open, setOpen] = useState(false);
  const { practice } = props;
  const Chevron = open ? ExpandLessIcon : ChevronRightIcon;
  return (
    <li className={classes.row}>
      <ButtonBase
        className={classes.button}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        onClick={() => setOpen(!open)}
      >
        <StateIcon state={practice.state} title={words.one(practice.state)} />
        <span>
          <span className={classes.title}>{practice.title}</span>
          {/* What is as it should be is not explained before somebody asks. */}
          {practice.state !== 'met' && (
            <span className={classes.reason}>{practice.reason}</span>
          )}
        </span>
        <span className={classes.marks}>
          {props.mark}
          <span className={classes.discipline}>
            <FunctionLabel id={practice.discipline} />
          </span>
          <StateMark practice={practice} />
        </span>
        <Chevron aria-hidden className={classes.chevron} />
      </ButtonBase>
      {open && (
        <div id={detailsId}>
          <PracticeDetails practice={practice} actions={props.actions} />
        </div>
      )}
    </li>
  );
}

/** What matters most about a practice in its state. */
function StateMark(props: { practice: ReportedPractice }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { state, severity, evidence, exemption } = props.practice;
  switch (state) {
    case 'gap':
    case 'unknown':
      return (
        <span className={classes.severity}>
          <SeverityLabel severity={severity} />
        </span>
      );
    case 'met':
      return evidence.length > 0 ? (
        <span className={classes.grade}>
          <GradeChip grade={evidence[0].grade} />
        </span>
      ) : null;
    case 'exempt':
      return exemption ? (
        <span className={classes.until}>
          {exemption.until
            ? t('practices.until', { date: format.date(exemption.until) })
            : t('exemption.withoutEnd')}
        </span>
      ) : null;
    default:
      return null;
  }
}
