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
import { TeamInteraction } from '@team-topology/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { NARROW, surfaces } from '../appearance';
import { EntityTabLink } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const FIRST = 3;

const useStyles = makeStyles(theme => ({
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    [NARROW]: { gap: '8px 16px' },
  },
  name: { overflowWrap: 'anywhere' },
  uses: {
    marginLeft: 5,
    color: surfaces(theme).quietText,
    fontVariantNumeric: 'tabular-nums',
  },
  more: {
    font: 'inherit',
    fontWeight: 700,
    color: theme.palette.primary.main,
    borderRadius: 2,
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
    [NARROW]: { minHeight: 36, margin: '-8px 0' },
  },
}));

export interface TeamNamesProps {
  /** Most uses first. */
  interactions: TeamInteraction[];
  /** What they have in common. */
  label: string;
}

/** Three teams with their uses, and all of them on demand. */
export function TeamNames(props: TeamNamesProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { interactions, label } = props;
  const shown = all ? interactions : interactions.slice(0, FIRST);
  const rest = interactions.length - FIRST;
  const action = all
    ? t('interactions.fewer')
    : t('interactions.more', { number: format.number(rest) });
  return (
    <ul className={classes.names} aria-label={label}>
      {shown.map(({ ref, uses }) => (
        <li key={ref} className={classes.name}>
          <EntityTabLink entityRef={ref} />
          <span className={classes.uses}>{format.number(uses)}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <ButtonBase
            className={classes.more}
            aria-expanded={all}
            aria-label={t('interactions.actionOf', { action, group: label })}
            onClick={() => setAll(!all)}
          >
            {action}
          </ButtonBase>
        </li>
      )}
    </ul>
  );
}
