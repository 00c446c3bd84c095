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

import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { ExemptionTarget } from '@team-topology/backstage-plugin-team-topology-common';
import { RefObject, useId } from 'react';
import { teamTopologyTranslationRef } from '../translation';
import { TargetName } from './TargetName';

const useStyles = makeStyles({
  label: { marginBottom: 4, fontSize: 14, lineHeight: '20px' },
  option: { marginRight: 0 },
  radio: { padding: '4px 9px' },
});

/** What a gap of an entity can be accepted for: it alone, its teams, or all of its type. */
export function targetsOf(entity: Entity): ExemptionTarget[] {
  const { type } = entity.spec ?? {};
  return [
    { kind: 'entity', ref: stringifyEntityRef(entity) },
    ...getEntityRelations(entity, RELATION_OWNED_BY, { kind: 'group' }).map(
      (owner): ExemptionTarget => ({
        kind: 'team',
        ref: stringifyEntityRef(owner),
      }),
    ),
    ...(typeof type === 'string' && type !== ''
      ? [
          {
            kind: 'type' as const,
            entityKind: entity.kind.toLocaleLowerCase('en-US'),
            type: type.toLocaleLowerCase('en-US'),
          },
        ]
      : []),
  ];
}

export interface TargetChoiceProps {
  targets: ExemptionTarget[];
  /** The name of the entity that people read. */
  name: string;
  /** Index of the chosen one. */
  value: number;
  firstRef: RefObject<HTMLInputElement>;
  onChange(value: number): void;
}

/** What an exemption is to hold for. */
export function TargetChoice(props: TargetChoiceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={`${id}-label`} className={classes.label}>
        {t('exemption.target.title')}
      </FormLabel>
      <RadioGroup
        name={id}
        aria-labelledby={`${id}-label`}
        value={String(props.value)}
        onChange={(_, value) => props.onChange(Number(value))}
      >
        {props.targets.map((target, index) => (
          <FormControlLabel
            key={index}
            className={classes.option}
            value={String(index)}
            control={
              <Radio
                color="primary"
                size="small"
                className={classes.radio}
                inputRef={index === props.value ? props.firstRef : undefined}
              />
            }
            label={
              <TargetName target={target}>
                {target.kind === 'entity'
                  ? t('exemption.target.thisEntity', { name: props.name })
                  : undefined}
              </TargetName>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
