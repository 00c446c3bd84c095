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
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { RefObject, useId } from 'react';
import { surfaces } from '../appearance';
import { FunctionIcon, useFunctions, useFunctionWords } from '../function';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  control: { width: '100%' },
  label: { marginBottom: 4, fontSize: 14, lineHeight: '20px' },
  option: {
    alignItems: 'flex-start',
    marginRight: 0,
    padding: '4px 0',
    '&:focus-within': {
      borderRadius: 4,
      background: surfaces(theme).hover,
    },
  },
  radio: { padding: '1px 9px' },
  words: { display: 'block', fontSize: 14, lineHeight: '20px' },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 6,
    fontWeight: 700,
  },
  mission: {
    display: 'block',
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
  },
  mark: {
    padding: '0 6px',
    border: `1px solid ${surfaces(theme).strongLine}`,
    borderRadius: 4,
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 400,
  },
}));

export interface FunctionChoiceProps {
  value: TeamFunction | undefined;
  /** What the entity or the team counts as at present. */
  current: TeamFunction | undefined;
  /** Takes the radio button that the keyboard comes to first. */
  firstRef: RefObject<HTMLInputElement>;
  /** Why the choice cannot be taken. */
  error?: string;
  onChange(value: TeamFunction): void;
}

/** One of the functions, each with what it is there for. */
export function FunctionChoice(props: FunctionChoiceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const functions = useFunctions();
  const words = useFunctionWords();
  const id = useId();
  const first = props.value ?? functions[0]?.id;
  return (
    <FormControl className={classes.control} error={props.error !== undefined}>
      <FormLabel id={`${id}-label`} className={classes.label}>
        {t('correction.dialog.function')}
      </FormLabel>
      <RadioGroup
        name={id}
        aria-labelledby={`${id}-label`}
        aria-describedby={props.error ? `${id}-error` : undefined}
        value={props.value ?? ''}
        onChange={(_, value) => props.onChange(value)}
      >
        {functions.map(definition => (
          <FormControlLabel
            key={definition.id}
            className={classes.option}
            value={definition.id}
            control={
              <Radio
                color="primary"
                size="small"
                className={classes.radio}
                inputRef={definition.id === first ? props.firstRef : undefined}
                inputProps={{
                  'aria-labelledby': `${id}-${definition.id}-title`,
                  'aria-describedby': `${id}-${definition.id}-mark ${id}-${definition.id}-mission`,
                }}
              />
            }
            label={
              <span className={classes.words}>
                <span className={classes.title}>
                  <FunctionIcon id={definition.id} />
                  <span id={`${id}-${definition.id}-title`}>
                    {words.title(definition.id)}
                  </span>
                  {definition.id === props.current && (
                    <span
                      id={`${id}-${definition.id}-mark`}
                      className={classes.mark}
                    >
                      {t('correction.dialog.current')}
                    </span>
                  )}
                </span>
                <span
                  id={`${id}-${definition.id}-mission`}
                  className={classes.mission}
                >
                  {words.mission(definition.id)}
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {props.error && (
        <FormHelperText id={`${id}-error`} role="alert">
          {props.error}
        </FormHelperText>
      )}
    </FormControl>
  );
}
