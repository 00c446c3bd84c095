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
import {
  DisciplineLevel,
  LevelThresholds,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useId, useState } from 'react';
import { NARROW, surfaces } from '../appearance';
import { useFunctionWords } from '../function';
import { FunctionName } from '../guide';
import { ActionButton, joinClasses } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { LevelStepBox } from './LevelStepBox';
import { MissingList } from './MissingList';
import { currentStep, isOwed, useLevelWords } from './useLevelWords';

const useStyles = makeStyles(theme => ({
  ladder: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '144px repeat(3, minmax(0, 1fr)) 92px',
    gap: '4px 6px',
    alignItems: 'center',
    [NARROW]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    columnGap: 32,
    alignItems: 'start',
  },
  compact: {
    gridTemplateColumns: '144px repeat(3, minmax(0, 1fr))',
    [NARROW]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  head: {
    paddingBottom: 6,
    fontSize: 12,
    fontWeight: 700,
    color: surfaces(theme).quietText,
    [NARROW]: { display: 'none' },
  },
  discipline: {
    padding: '10px 0 9px',
    borderTop: `1px solid ${surfaces(theme).line}`,
  },
  label: { fontWeight: 700, [NARROW]: { gridColumn: '1 / 3' } },
  // The steps begin a line of their own.
  labelAlone: { [NARROW]: { gridColumn: '1 / -1' } },
  known: {
    fontSize: 12,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { gridColumn: 3, gridRow: 1 },
  },
  standing: {
    fontSize: 12,
    alignSelf: 'start',
    color: surfaces(theme).quietText,
    gridColumn: 1,
    [NARROW]: { gridColumn: '1 / 4' },
  },
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    gridColumn: '2 / -1',
    fontSize: 13,
    color: surfaces(theme).quietText,
    [NARROW]: { gridColumn: '1 / 4' },
  },
  missing: { gridColumn: '1 / -1' },
  none: {
    margin: '10px 0 0',
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
}));

export interface LevelLadderProps {
  levels: DisciplineLevel[];
  thresholds: LevelThresholds;
  /** With less beside the steps, and in two columns where there is room. */
  compact?: boolean;
}

/** Three steps per discipline, and what is missing for the next one. */
export function LevelLadder(props: LevelLadderProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const functionWords = useFunctionWords();
  const words = useLevelWords(props.thresholds);
  const owed = props.levels.filter(isOwed);
  const others = props.levels.filter(level => !isOwed(level));
  return (
    <>
      {owed.length > 0 && (
        <>
          {!props.compact && (
            <div aria-hidden className={`${classes.row} ${classes.head}`}>
              <span>{t('levels.discipline')}</span>
              <span>{words.name(1)}</span>
              <span>{words.name(2)}</span>
              <span>{words.name(3)}</span>
              <span className={classes.known}>{t('levels.known')}</span>
            </div>
          )}
          <ul
            className={joinClasses(
              classes.ladder,
              props.compact && classes.columns,
            )}
          >
            {owed.map(level => (
              <DisciplineRow
                key={level.discipline}
                level={level}
                thresholds={props.thresholds}
                compact={props.compact}
              />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <p className={classes.none}>
          {t('levels.nothingOwed', {
            disciplines: format.list(
              others.map(({ discipline }) => functionWords.title(discipline)),
            ),
          })}
        </p>
      )}
    </>
  );
}

function DisciplineRow(props: {
  level: DisciplineLevel;
  thresholds: LevelThresholds;
  compact?: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const functionWords = useFunctionWords();
  const format = useFormat();
  const words = useLevelWords(props.thresholds);
  const missingId = useId();
  const [open, setOpen] = useState(false);
  const { discipline, steps, next } = props.level;
  const about = {
    discipline: functionWords.title(discipline),
    level: next ? format.number(next.level) : '',
  };
  return (
    <li
      className={joinClasses(
        classes.row,
        classes.discipline,
        props.compact && classes.compact,
      )}
    >
      <span
        className={joinClasses(
          classes.label,
          props.compact && classes.labelAlone,
        )}
      >
        <FunctionName id={discipline} />
      </span>
      {steps.map(step => (
        <LevelStepBox
          key={step.level}
          discipline={discipline}
          step={step}
          thresholds={props.thresholds}
          isNext={step.level === next?.level}
        />
      ))}
      {!props.compact && (
        <span className={classes.known}>
          {words.known(currentStep(props.level))}
        </span>
      )}
      <span className={classes.standing}>{words.standing(props.level)}</span>
      <span className={classes.next}>
        <span>{words.next(props.level)}</span>
        {next && next.missing.length > 0 && (
          <ActionButton
            variant="text"
            flush
            aria-expanded={open}
            aria-controls={open ? missingId : undefined}
            aria-label={
              open ? t('levels.hideOf', about) : t('levels.showOf', about)
            }
            onClick={() => setOpen(!open)}
          >
            {open ? t('levels.hide') : t('levels.show')}
          </ActionButton>
        )}
      </span>
      {open && next && (
        <div className={classes.missing}>
          <MissingList
            id={missingId}
            next={next}
            state={steps[next.level - 1].state}
          />
        </div>
      )}
    </li>
  );
}
