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
import NativeSelect from '@material-ui/core/NativeSelect';
import { makeStyles } from '@material-ui/core/styles';
import {
  PracticeGaps,
  severities,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode, useId } from 'react';
import { NARROW, surfaces } from '../appearance';
import { useFunctions, useFunctionWords } from '../function';
import { teamTopologyTranslationRef } from '../translation';
import { GapFilter } from './useGapFilter';

const useStyles = makeStyles(theme => ({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
  field: { display: 'flex', gap: 8, alignItems: 'baseline', fontSize: 13 },
  label: { color: surfaces(theme).quietText },
  select: {
    font: 'inherit',
    '& select': {
      minHeight: 20,
      [NARROW]: { minHeight: 24 },
    },
  },
}));

export interface GapFilterFieldsProps {
  gaps: readonly PracticeGaps[];
  value: GapFilter;
  onChange(value: GapFilter): void;
}

/** Chooses which gaps are listed, of what there is. */
export function GapFilterFields(props: GapFilterFieldsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const functions = useFunctions();
  const { gaps, value, onChange } = props;
  const disciplines = functions
    .map(({ id }) => id)
    .filter(
      id =>
        id === value.discipline ||
        gaps.some(({ discipline }) => discipline === id),
    );
  return (
    <div role="group" aria-label={t('gaps.filter')} className={classes.fields}>
      <Field
        label={t('gaps.severity')}
        value={value.severity}
        onChange={severity =>
          onChange({
            ...value,
            severity: severities.find(known => known === severity),
          })
        }
      >
        <option value="">{t('gaps.allSeverities')}</option>
        {severities
          .filter(
            id =>
              id === value.severity ||
              gaps.some(({ severity }) => severity === id),
          )
          .map(id => (
            <option key={id} value={id}>
              {t(`severity.${id}`)}
            </option>
          ))}
      </Field>
      <Field
        label={t('gaps.discipline')}
        value={value.discipline}
        onChange={discipline => onChange({ ...value, discipline })}
      >
        <option value="">{t('gaps.allDisciplines')}</option>
        {disciplines.map(id => (
          <option key={id} value={id}>
            {words.title(id)}
          </option>
        ))}
        {value.discipline && !disciplines.includes(value.discipline) && (
          <option value={value.discipline}>{value.discipline}</option>
        )}
      </Field>
    </div>
  );
}

function Field(props: {
  label: string;
  value: string | undefined;
  onChange(value: string | undefined): void;
  children: ReactNode;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {props.label}
      </label>
      <NativeSelect
        id={id}
        className={classes.select}
        value={props.value ?? ''}
        onChange={event => props.onChange(event.target.value || undefined)}
      >
        {props.children}
      </NativeSelect>
    </div>
  );
}
