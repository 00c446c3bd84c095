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

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityHistoryItem,
  ReportedPractice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { NARROW, surfaces } from '../appearance';
import { FunctionName } from '../guide';
import { Card } from '../layout';
import { useFormat } from '../locale';
import { MoreButton, usePages } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { StateChange } from './StateChange';
import { useCauseWords } from './useCauseWords';

const PAGE_SIZE = 5;

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '110px minmax(0, 1fr)',
    gap: '4px 16px',
    padding: '8px 0',
    '& + &': { borderTop: `1px solid ${surfaces(theme).line}` },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  date: { fontSize: 13, color: surfaces(theme).quietText },
  cause: { fontWeight: 700 },
  changes: {
    margin: '4px 0 0',
    padding: 0,
    listStyle: 'none',
    fontSize: 13,
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
}));

export interface EntityHistoryCardProps {
  entityRef: string;
  /** For the names of practices. */
  practices: readonly ReportedPractice[];
  /** Asked again when it differs, e.g. the time of the report. */
  version: string;
}

/** What changed about an entity and why, the newest first. */
export function EntityHistoryCard(props: EntityHistoryCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const api = useApi(teamTopologyApiRef);
  const { entityRef, version } = props;
  const pages = usePages<EntityHistoryItem>(
    useCallback(
      cursor => api.getEntityHistory(entityRef, { cursor, limit: PAGE_SIZE }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, entityRef, version],
    ),
  );
  return (
    <Card title={t('history.entityTitle')}>
      {pages.items?.length === 0 && <p>{t('history.notYet')}</p>}
      {pages.items && pages.items.length > 0 && (
        <ol className={classes.list}>
          {pages.items.map((item, index) => (
            <li key={index} className={classes.item}>
              <time className={classes.date} dateTime={item.at}>
                {format.dateTime(item.at)}
              </time>
              <Change item={item} practices={props.practices} />
            </li>
          ))}
        </ol>
      )}
      {(pages.hasMore || pages.error || pages.loading) && (
        <MoreButton
          pages={pages}
          shown={t('gaps.affectedShown', {
            shown: format.number(pages.items?.length ?? 0),
            total: format.number(pages.totalItems),
          })}
        />
      )}
    </Card>
  );
}

function Change(props: {
  item: EntityHistoryItem;
  practices: readonly ReportedPractice[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const causes = useCauseWords();
  const { item } = props;
  const hasParts =
    item.function || item.owners || item.error?.after || item.checks.length > 0;
  const titleOf = (id: string) =>
    props.practices.find(({ practice }) => practice === id)?.title ?? id;
  return (
    <div>
      <span className={classes.cause}>{causes[item.cause]}</span>
      {hasParts && (
        <ul className={classes.changes}>
          {item.function && (
            <li>
              {t('history.functionChange', {
                before: <FunctionName id={item.function.before} />,
                after: <FunctionName id={item.function.after} />,
              })}
            </li>
          )}
          {item.owners && (
            <li>
              {t('history.ownerChange', {
                before: (
                  <Owners refs={item.owners.before} withheld={item.withheld} />
                ),
                after: (
                  <Owners refs={item.owners.after} withheld={item.withheld} />
                ),
              })}
            </li>
          )}
          {item.withheld && <li>{t('history.withheld')}</li>}
          {item.error?.after && <li>{item.error.after}</li>}
          {item.checks.map(({ practice, before, after, cause }) => (
            <li key={practice}>
              {t(
                cause === item.cause ? 'history.check' : 'history.checkBecause',
                {
                  practice: titleOf(practice),
                  change: <StateChange before={before} after={after} />,
                  cause: causes[cause],
                },
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Owners(props: { refs: string[]; withheld?: boolean }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  if (props.refs.length > 0) {
    return (
      <EntityRefLinks entityRefs={props.refs} defaultKind="group" hideIcons />
    );
  }
  // Nobody can tell whether there was none or a hidden one.
  return <>{t(props.withheld ? 'history.hiddenOwner' : 'history.nobody')}</>;
}
