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
import { TeamScope } from '@team-topology/backstage-plugin-team-topology-common';
import { NARROW, surfaces } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const SCOPES: TeamScope[] = ['own', 'all'];

const useStyles = makeStyles(theme => ({
  toggle: {
    display: 'inline-flex',
    overflow: 'hidden',
    borderRadius: 4,
    border: `1px solid ${surfaces(theme).strongLine}`,
    background: theme.palette.background.paper,
  },
  option: {
    minHeight: 32,
    padding: '6px 12px',
    font: 'inherit',
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
    '&:hover': { background: surfaces(theme).hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    '& + &': { borderLeft: `1px solid ${surfaces(theme).strongLine}` },
    '&[aria-pressed="true"]': {
      background: surfaces(theme).selected,
      color: theme.palette.text.primary,
      fontWeight: 700,
    },
    [NARROW]: { minHeight: 36 },
  },
}));

export interface ScopeToggleProps {
  scope: TeamScope;
  counts: Record<TeamScope, number>;
  onChange(scope: TeamScope): void;
}

/** Chooses whose entities the page covers. */
export function ScopeToggle(props: ScopeToggleProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  return (
    <div role="group" aria-label={t('team.scope')} className={classes.toggle}>
      {SCOPES.map(scope => (
        <ButtonBase
          key={scope}
          className={classes.option}
          aria-pressed={props.scope === scope}
          onClick={() => props.onChange(scope)}
        >
          {t(`team.${scope}`, { number: format.number(props.counts[scope]) })}
        </ButtonBase>
      ))}
    </div>
  );
}
