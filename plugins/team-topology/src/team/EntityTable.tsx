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
  SortOrder,
  TeamEntityItem,
} from '@team-topology/backstage-plugin-team-topology-common';
import { memo } from 'react';
import { surfaces } from '../appearance';
import { FunctionName } from '../guide';
import {
  EntityTabLink,
  NARROW_TABLE,
  Table,
  TableCell,
  TableColumn,
  TableRow,
} from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { ENTITY_SORTS, EntitySort } from './useEntityChoice';

const useStyles = makeStyles(theme => ({
  quiet: { fontSize: 13, color: surfaces(theme).quietText },
  gaps: { fontWeight: 700 },
  // A long name takes more lines, and not the room of the numbers.
  name: { minWidth: 160, maxWidth: 420, overflowWrap: 'anywhere' },
  // Of less use than the rest where there is little room.
  wide: { [NARROW_TABLE]: { display: 'none' } },
}));

// Rows that stay as they are need not be drawn anew with each click around them.
const KeptRow = memo(EntityRow);

export interface EntityTableProps {
  entities: TeamEntityItem[];
  sort: EntitySort;
  order: SortOrder;
  onSort(sort: EntitySort, order: SortOrder): void;
}

/** Entities of a team, one line each. */
export function EntityTable(props: EntityTableProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { sort, order, onSort } = props;
  const sortBy = (id: EntitySort): TableColumn['sort'] => ({
    direction: id === sort ? order : undefined,
    first: ENTITY_SORTS[id],
    onSort: direction => onSort(id, direction),
  });
  return (
    <Table
      caption={t('entities.caption')}
      columns={[
        { title: t('entities.entity'), sort: sortBy('name') },
        { title: t('entities.kind'), sort: sortBy('kind') },
        { title: t('entities.system') },
        { title: t('entities.function') },
        { title: t('entities.share'), numeric: true, sort: sortBy('share') },
        { title: t('entities.confidence'), sort: sortBy('confidence') },
        { title: t('entities.gaps'), numeric: true, sort: sortBy('gaps') },
        {
          title: t('entities.unknown'),
          numeric: true,
          sort: sortBy('unknown'),
        },
        { title: t('entities.met'), numeric: true, sort: sortBy('met') },
      ]}
    >
      {props.entities.map(entity => (
        <KeptRow key={entity.ref} entity={entity} />
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
      <TableCell full className={classes.name}>
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
