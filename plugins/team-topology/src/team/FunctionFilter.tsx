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
import ReportProblemIcon from '@material-ui/icons/ReportProblem';
import { TeamSummary } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { NARROW, surfaces } from '../appearance';
import { FunctionIcon, useFunctionWords } from '../function';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { EntityFilter } from './useEntityChoice';

const useStyles = makeStyles(theme => ({
  chips: { display: 'flex', flexWrap: 'wrap', gap: 6, marginBottom: 10 },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    height: 28,
    padding: '0 10px',
    borderRadius: 14,
    border: `1px solid ${surfaces(theme).strongLine}`,
    font: 'inherit',
    fontSize: 13,
    whiteSpace: 'nowrap',
    color: theme.palette.text.primary,
    '&:hover': { background: surfaces(theme).hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
    '&[aria-pressed="true"]': {
      background: surfaces(theme).selected,
      borderColor: theme.palette.primary.main,
      fontWeight: 700,
    },
    [NARROW]: { height: 36, borderRadius: 18 },
  },
}));

export interface FunctionFilterProps {
  summary: TeamSummary;
  value: EntityFilter;
  onChange(value: EntityFilter): void;
}

/** Chooses the function whose entities are listed. */
export function FunctionFilter(props: FunctionFilterProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const { value, onChange } = props;
  const { entities, mix } = props.summary;
  const notAssessed = entities.total - entities.assessed;
  return (
    <div
      role="group"
      aria-label={t('entities.filter')}
      className={classes.chips}
    >
      <Chip id="all" count={entities.total} value={value} onChange={onChange}>
        {t('entities.all')}
      </Chip>
      {mix
        .filter(({ count }) => count > 0)
        .map(entry => (
          <Chip
            key={entry.function ?? ''}
            id={entry.function ?? 'unclassified'}
            count={entry.count}
            value={value}
            onChange={onChange}
          >
            <FunctionIcon id={entry.function} size={16} />
            {words.title(entry.function)}
          </Chip>
        ))}
      {notAssessed > 0 && (
        <Chip
          id="not-assessed"
          count={notAssessed}
          value={value}
          onChange={onChange}
        >
          <ReportProblemIcon aria-hidden style={{ fontSize: 16 }} />
          {t('entities.notAssessed')}
        </Chip>
      )}
    </div>
  );
}

function Chip(
  props: Pick<FunctionFilterProps, 'value' | 'onChange'> & {
    id: EntityFilter;
    count: number;
    children: ReactNode;
  },
) {
  const classes = useStyles();
  const format = useFormat();
  return (
    <ButtonBase
      className={classes.chip}
      aria-pressed={props.value === props.id}
      onClick={() => props.onChange(props.id)}
    >
      {props.children} {format.number(props.count)}
    </ButtonBase>
  );
}
