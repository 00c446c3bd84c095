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
import { makeStyles } from '@material-ui/core/styles';
import {
  TeamEntityItem,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import { ActionButton, Card } from '../layout';
import { useFormat } from '../locale';
import { ErrorNotice, MoreButton, Pages, usePages } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { EntityFilters } from './EntityFilters';
import { EntityTable } from './EntityTable';
import { FunctionFilter } from './FunctionFilter';
import { EntityChoice, useEntityChoice } from './useEntityChoice';

/** Where the list stands on the page. */
export const ENTITIES_ANCHOR = 'team-entities';

const PAGE_SIZE = 25;
const ROOM_AT_FIRST = 320;

const useStyles = makeStyles(theme => ({
  anchor: { minWidth: 0, outline: 'none' },
  list: {
    transition: 'opacity 150ms',
    '&[aria-busy="true"]': { opacity: 0.6 },
  },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    margin: '10px 0 0',
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
  none: { margin: '8px 0 12px' },
}));

/**
 * The entities of a team, by function. One list and not a group for each function: with
 * thousands of entities the worst of all functions are to stand first, and the buttons
 * above say how many there are of each.
 */
export function EntitiesCard(props: { report: TeamReport }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { report } = props;
  const [choice, change] = useEntityChoice(report.functions);
  const pages = useEntityPages(report, choice);
  const textRef = useRef<HTMLInputElement>(null);
  const anchorRef = useAnchor();
  const { entities } = report.summary;
  const failed = entities.total - entities.assessed;
  const filtered = isFiltered(choice);
  const clear = () => {
    change({ filter: 'all', kind: undefined, text: '' });
    // The button goes with the filters.
    textRef.current?.focus();
  };
  return (
    <div
      id={ENTITIES_ANCHOR}
      ref={anchorRef}
      tabIndex={-1}
      className={classes.anchor}
    >
      <Card
        title={t('entities.title')}
        subtitle={t('entities.subtitle', { count: entities.total })}
      >
        <FunctionFilter
          summary={report.summary}
          value={choice.filter}
          onChange={filter => change({ filter })}
        />
        <EntityFilters choice={choice} onChange={change} textRef={textRef}>
          {filtered &&
            pages.items &&
            !pages.error &&
            t('entities.matches', {
              count: pages.totalItems,
              total: format.number(entities.total),
            })}
        </EntityFilters>
        <EntityList
          pages={pages}
          choice={choice}
          onChange={change}
          onClear={filtered ? clear : undefined}
        />
        {failed > 0 && (
          <p className={classes.note}>
            {t('entities.failed', { count: failed })}
            {choice.filter !== 'not-assessed' && (
              <ActionButton
                variant="text"
                onClick={() =>
                  change({ filter: 'not-assessed', kind: undefined, text: '' })
                }
              >
                {t('entities.showFailed')}
              </ActionButton>
            )}
          </p>
        )}
      </Card>
    </div>
  );
}

interface EntityListProps {
  pages: Pages<TeamEntityItem>;
  choice: EntityChoice;
  onChange(change: Partial<EntityChoice>): void;
  onClear?(): void;
}

function EntityList(props: EntityListProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { pages, choice, onChange, onClear } = props;
  const { items } = pages;
  if (pages.error && !pages.hasMore) {
    // What was there before is not what was asked for.
    return <ErrorNotice inCard error={pages.error} onRetry={pages.more} />;
  }
  return (
    <div
      className={classes.list}
      aria-busy={pages.loading}
      // Room for the first rows, so that what follows does not jump.
      style={{ minHeight: items || pages.error ? undefined : ROOM_AT_FIRST }}
    >
      {items && items.length > 0 && (
        <EntityTable
          entities={items}
          sort={choice.sort}
          order={choice.order}
          onSort={(sort, order) => onChange({ sort, order })}
        />
      )}
      {items?.length === 0 && !pages.loading ? (
        <div role="status">
          <p className={classes.none}>{t('entities.none')}</p>
          {onClear && (
            <ActionButton onClick={onClear}>
              {t('entities.clearFilters')}
            </ActionButton>
          )}
        </div>
      ) : (
        <MoreButton
          pages={pages}
          shown={t('entities.shown', {
            shown: format.number(items?.length ?? 0),
            total: format.number(pages.totalItems),
          })}
        />
      )}
    </div>
  );
}

function isFiltered({ filter, kind, text }: EntityChoice): boolean {
  return filter !== 'all' || kind !== undefined || text !== '';
}

function useEntityPages(
  report: TeamReport,
  choice: EntityChoice,
): Pages<TeamEntityItem> {
  const api = useApi(teamTopologyApiRef);
  const { scope } = report;
  const { ref } = report.team;
  const { filter, kind, text, sort, order } = choice;
  return usePages(
    useCallback(
      cursor =>
        api.getTeamEntities(ref, {
          scope,
          ...(filter === 'not-assessed'
            ? { assessed: false }
            : { function: filter === 'all' ? undefined : filter }),
          kind,
          q: text || undefined,
          sort,
          order,
          cursor,
          limit: PAGE_SIZE,
        }),
      // A newer report means newer rows.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, ref, scope, filter, kind, text, sort, order, report],
    ),
  );
}

/** Shows the list where the address leads to it. */
function useAnchor() {
  const anchorRef = useRef<HTMLDivElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === `#${ENTITIES_ANCHOR}`) {
      anchorRef.current?.scrollIntoView?.({ block: 'start' });
      anchorRef.current?.focus({ preventScroll: true });
    }
    // A link can lead there more than once.
  }, [hash, key]);
  return anchorRef;
}
