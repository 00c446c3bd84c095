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
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  confidenceWord,
  TeamEntityItem,
} from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { FunctionName } from '../guide';
import {
  EntityTabLink,
  NARROW_TABLE,
  Table,
  TableCell,
  TableRow,
} from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  quiet: { fontSize: 13, color: surfaces(theme).quietText },
  gaps: { fontWeight: 700 },
  // Of less use than the rest where there is little room.
  wide: { [NARROW_TABLE]: { display: 'none' } },
}));

/** Entities of a team, one line each. */
export function EntityTable(props: { entities: TeamEntityItem[] }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <Table
      caption={t('entities.caption')}
      columns={[
        { title: t('entities.entity') },
        { title: t('entities.kind') },
        { title: t('entities.system') },
        { title: t('entities.function') },
        { title: t('entities.share'), numeric: true },
        { title: t('entities.confidence') },
        { title: t('entities.gaps'), numeric: true },
        { title: t('entities.unknown'), numeric: true },
        { title: t('entities.met'), numeric: true },
      ]}
    >
      {props.entities.map(entity => (
        <EntityRow key={entity.ref} entity={entity} />
      ))}
    </Table>
  );
}

function EntityRow(props: { entity: TeamEntityItem }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { entity } = props;
  return (
    <TableRow>
      <TableCell full>
        <EntityTabLink entityRef={entity.ref} />
      </TableCell>
      <TableCell className={classes.quiet}>
        {[entity.kind, entity.type].filter(Boolean).join(' · ')}
      </TableCell>
      <TableCell className={`${classes.quiet} ${classes.wide}`}>
        {entity.system && (
          <EntityRefLink
            entityRef={entity.system}
            defaultKind="system"
            hideIcon
            disableTooltip
          />
        )}
      </TableCell>
      {entity.error ? (
        <TableCell colSpan={6} full className={classes.quiet}>
          {t('entities.notAssessedReason', { error: entity.error })}
        </TableCell>
      ) : (
        <>
          <TableCell>
            <FunctionName id={entity.primary} />
          </TableCell>
          <TableCell numeric label={t('entities.share')}>
            {entity.primary === undefined
              ? t('numbers.none')
              : format.percent(Math.round(entity.share * 100))}
          </TableCell>
          <TableCell label={t('entities.confidence')}>
            {entity.primary === undefined
              ? t('numbers.none')
              : t(`confidence.${confidenceWord(entity.confidence)}`)}
          </TableCell>
          <TableCell numeric label={t('entities.gaps')}>
            <span className={classes.gaps}>{format.number(entity.gaps)}</span>
          </TableCell>
          <TableCell numeric label={t('entities.unknown')}>
            {format.number(entity.unknown)}
          </TableCell>
          <TableCell numeric label={t('entities.met')}>
            {format.number(entity.met)}
          </TableCell>
        </>
      )}
    </TableRow>
  );
}
