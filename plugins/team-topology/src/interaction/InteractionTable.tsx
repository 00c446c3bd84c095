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
import { TeamInteraction } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { FunctionLabel } from '../function';
import { EntityTabLink, Table, TableCell, TableRow } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { useModeWords } from './useModeWords';

const EXAMPLES = 2;

const useStyles = makeStyles(theme => ({
  examples: {
    fontSize: 13,
    color: surfaces(theme).quietText,
    overflowWrap: 'anywhere',
  },
}));

export interface InteractionTableProps {
  caption: string;
  interactions: TeamInteraction[];
}

/** The teams of one direction, one line each, with all that is known of them. */
export function InteractionTable(props: InteractionTableProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useModeWords();
  return (
    <Table
      caption={props.caption}
      columns={[
        { title: t('interactions.team') },
        { title: t('interactions.modes') },
        { title: t('interactions.function') },
        { title: t('interactions.entities'), numeric: true },
        { title: t('interactions.examples') },
      ]}
    >
      {props.interactions.map(interaction => (
        <TableRow key={interaction.ref}>
          <TableCell full>
            <EntityTabLink entityRef={interaction.ref} />
          </TableCell>
          <TableCell>
            {format.notes(
              interaction.modes.map(({ mode, uses }) =>
                t('interactions.modeUses', {
                  mode: words.title(mode),
                  number: format.number(uses),
                }),
              ),
            )}
          </TableCell>
          <TableCell>
            <FunctionLabel id={interaction.function} />
          </TableCell>
          <TableCell numeric label={t('interactions.entities')}>
            {format.number(interaction.uses)}
          </TableCell>
          <TableCell full className={classes.examples}>
            {format.notes(
              interaction.examples.slice(0, EXAMPLES).map(words.example),
            )}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
