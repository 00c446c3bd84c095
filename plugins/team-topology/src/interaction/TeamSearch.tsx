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
import InputAdornment from '@material-ui/core/InputAdornment';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { TeamInteractions } from '@team-topology/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { surfaces } from '../appearance';
import { LiveRegion } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { findTeams } from './groupInteractions';

const useStyles = makeStyles(theme => ({
  search: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    marginBottom: 16,
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
  field: { width: 260, maxWidth: '100%' },
}));

export interface TeamSearchProps {
  value: string;
  /** What is searched. */
  interactions: TeamInteractions;
  onChange(value: string): void;
}

/** Finds teams by name, and says how many were found. */
export function TeamSearch(props: TeamSearchProps) {
  const classes = useStyles();
  const id = useId();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { value } = props;
  const { dependOnUs, weDependOn } = props.interactions;
  const all = [...dependOnUs.items, ...weDependOn.items];
  const count = (items: typeof all) =>
    format.number(new Set(items.map(({ ref }) => ref)).size);
  return (
    <div className={classes.search}>
      <TextField
        id={id}
        className={classes.field}
        type="search"
        size="small"
        variant="outlined"
        label={t('interactions.search')}
        value={value}
        onChange={event => props.onChange(event.target.value)}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        }}
      />
      <LiveRegion>
        {value.trim() &&
          t('interactions.found', {
            shown: count(findTeams(all, value)),
            total: count(all),
          })}
      </LiveRegion>
    </div>
  );
}
