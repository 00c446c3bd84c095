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
import SvgIcon from '@material-ui/core/SvgIcon';
import FileCopyIcon from '@material-ui/icons/FileCopy';
import PeopleIcon from '@material-ui/icons/People';
import SettingsEthernetIcon from '@material-ui/icons/SettingsEthernet';
import {
  InteractionDirection,
  InteractionMode,
  TeamInteraction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { NARROW, surfaces } from '../appearance';
import { FunctionLabel, useFunctions, useFunctionWords } from '../function';
import { teamTopologyTranslationRef } from '../translation';
import { groupInteractions } from './groupInteractions';
import { TeamCount } from './TeamCount';
import { TeamNames } from './TeamNames';
import { useModeWords } from './useModeWords';

const ICONS: Record<InteractionMode, typeof SvgIcon> = {
  'x-as-a-service': SettingsEthernetIcon,
  'shared-ownership': PeopleIcon,
  template: FileCopyIcon,
};

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    padding: '4px 8px',
    borderRadius: 4,
    fontSize: 13,
    lineHeight: '20px',
    background: surfaces(theme).inset,
    '& svg': { fontSize: 18, color: surfaces(theme).quietText },
  },
  title: { margin: 0, fontSize: 13, fontWeight: 700 },
  meaning: {
    flex: 1,
    minWidth: 0,
    color: surfaces(theme).quietText,
    '@media (max-width: 1120px)': { order: 1, flexBasis: '100%' },
  },
  teams: {
    marginLeft: 'auto',
    color: surfaces(theme).quietText,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  rows: { margin: '4px 0 12px', padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '132px 92px minmax(0, 1fr)',
    gap: '2px 10px',
    alignItems: 'start',
    padding: '5px 8px',
    fontSize: 13,
    lineHeight: '20px',
    '& > :last-child': { gridColumn: '3' },
    '@media (max-width: 1120px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :last-child': { gridColumn: '1 / -1' },
    },
    [NARROW]: { padding: '6px 8px', fontSize: 14 },
  },
}));

export interface ModeListProps {
  interactions: TeamInteraction[];
  direction: InteractionDirection;
}

/** The teams of one direction by mode, then by function. */
export function ModeList(props: ModeListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const modeWords = useModeWords();
  const functionWords = useFunctionWords();
  const functions = useFunctions();
  const { interactions, direction } = props;
  const groups = groupInteractions(
    interactions,
    functions.map(({ id }) => id),
  );
  const most = Math.max(
    ...groups.flatMap(group =>
      group.functions.map(entry => entry.interactions.length),
    ),
  );
  return (
    <>
      {groups.map(({ mode, teams, functions: entries }) => {
        const Icon = ICONS[mode];
        return (
          <div key={mode}>
            <div className={classes.head}>
              <Icon aria-hidden />
              <h4 className={classes.title}>{modeWords.title(mode)}</h4>
              <span className={classes.meaning}>
                {modeWords.meaning(mode, direction)}
              </span>
              <span className={classes.teams}>
                {t('interactions.teams', { count: teams })}
              </span>
            </div>
            <ul className={classes.rows}>
              {entries.map(entry => (
                <li key={entry.function ?? ''} className={classes.row}>
                  <FunctionLabel id={entry.function} />
                  <TeamCount
                    teams={entry.interactions.length}
                    most={most}
                    function={entry.function}
                  />
                  <TeamNames
                    interactions={entry.interactions}
                    label={t('interactions.group', {
                      mode: modeWords.title(mode),
                      function: functionWords.title(entry.function),
                    })}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
