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
  TeamHistory,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import {
  ActionButton,
  Card,
  Table,
  TableCell,
  TableRow,
  TableToggle,
} from '../layout';
import { useFormat } from '../locale';
import { ErrorNotice, useAnswer } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { findMoves, Move } from './findMoves';
import { defaultSince, PeriodChoice } from './PeriodChoice';
import { TeamChanges } from './TeamChanges';
import { toDay, toLastDay } from './toDay';
import { TrendDrawing } from './TrendDrawing';
import { useCauseWords } from './useCauseWords';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: 8,
  },
  moves: { margin: '10px 0 0', padding: 0, listStyle: 'none' },
  move: {
    display: 'grid',
    gridTemplateColumns: '20px 96px minmax(0, 1fr) auto',
    gap: 10,
    padding: '5px 0',
    fontSize: 13,
    lineHeight: '18px',
    borderTop: `1px solid ${surfaces(theme).line}`,
  },
  number: {
    width: 18,
    height: 18,
    borderRadius: 9,
    fontSize: 12,
    fontWeight: 700,
    lineHeight: '18px',
    textAlign: 'center',
    color: theme.palette.background.paper,
    background: theme.palette.text.primary,
  },
  change: { fontWeight: 700, fontVariantNumeric: 'tabular-nums' },
  quiet: { margin: 0, fontSize: 13, color: surfaces(theme).quietText },
  begins: { marginBottom: 8 },
  foot: { marginTop: 10 },
}));

export interface TeamTrendCardProps {
  groupRef: string;
  scope: TeamScope;
  /** Asked again when it differs, e.g. the report that the page shows. */
  version: unknown;
}

/** How the gaps of a team moved over time, and why. */
export function TeamTrendCard(props: TeamTrendCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const api = useApi(teamTopologyApiRef);
  const { groupRef, scope, version } = props;
  const [since, setSince] = useState(defaultSince);
  const [asTable, setAsTable] = useState(false);
  const [changes, setChanges] = useState(false);
  const answer = useAnswer(
    useCallback(
      () =>
        api.getTeamHistory(groupRef, {
          scope,
          from: since,
        }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, groupRef, scope, since, version],
    ),
  );
  const { value: history, error, loading, reload } = answer;
  const words = useTrendWords(history);
  return (
    <Card
      title={t('history.title')}
      subtitle={words}
      actions={
        <TableToggle
          title={t('history.title')}
          asTable={asTable}
          onChange={setAsTable}
        />
      }
    >
      <div className={classes.head}>
        <PeriodChoice since={since} onChange={setSince} />
        {loading && (
          <p className={classes.quiet} role="status">
            {t('loading')}
          </p>
        )}
      </div>
      {error && <ErrorNotice inCard error={error} onRetry={reload} />}
      {history && <Trend history={history} since={since} asTable={asTable} />}
      {history && (
        <div className={classes.foot}>
          <ActionButton
            variant="text"
            flush
            aria-expanded={changes}
            onClick={() => setChanges(!changes)}
          >
            {changes ? t('history.hideChanges') : t('history.showChanges')}
          </ActionButton>
          {changes && (
            <TeamChanges
              key={`${scope} ${since}`}
              groupRef={groupRef}
              scope={scope}
              from={history.from}
              to={history.to}
            />
          )}
        </div>
      )}
    </Card>
  );
}

function Trend(props: {
  history: TeamHistory;
  since: string;
  asTable: boolean;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { history } = props;
  const { points } = history;
  if (points.length < 2) {
    return (
      <p className={classes.quiet}>
        {history.begins
          ? t('history.begins', { date: format.date(toDay(history.begins)) })
          : t('history.notBegun')}
      </p>
    );
  }
  const moves = findMoves(points);
  const beginsLater = history.begins && toDay(history.begins) > props.since && (
    <p className={`${classes.quiet} ${classes.begins}`}>
      {t('history.beginsLater', {
        date: format.date(toDay(history.begins)),
      })}
    </p>
  );
  return props.asTable ? (
    <>
      {beginsLater}
      <TrendTable history={history} />
    </>
  ) : (
    <>
      {beginsLater}
      <TrendDrawing
        points={points}
        moves={moves}
        label={t('history.drawing', {
          first: format.number(points[0].counts.gap),
          last: format.number(points[points.length - 1].counts.gap),
          from: format.date(toDay(history.from)),
          to: format.date(toDay(history.to)),
        })}
      />
      {moves.length > 0 && (
        <ol className={classes.moves}>
          {moves.map((move, index) => (
            <li key={move.index} className={classes.move}>
              <span className={classes.number}>{format.number(index + 1)}</span>
              <time dateTime={toLastDay(move.at)}>
                {format.date(toLastDay(move.at))}
              </time>
              <span>
                <MoveWords move={move} />
              </span>
              <span className={classes.change}>
                {format.difference(move.change)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What moved the gaps at one time. */
function MoveWords(props: { move: Move }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const causes = useCauseWords();
  return (
    <>
      {props.move.causes
        .map(({ cause, opened, closed, entities }) =>
          t('history.moved', {
            cause: causes[cause],
            opened: format.number(opened),
            closed: format.number(closed),
            count: entities,
          }),
        )
        .join(' ')}
    </>
  );
}

/** From how many to how many gaps, and which causes account for it. */
function useTrendWords(history: TeamHistory | undefined): string | undefined {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const causes = useCauseWords();
  if (!history || history.points.length < 2) {
    return undefined;
  }
  const { points, changes } = history;
  const moved = changes.some(({ opened, closed }) => opened + closed > 0);
  const parts = changes
    .filter(({ opened, closed }) => opened !== closed)
    .map(({ cause, opened, closed }) =>
      t('history.part', {
        cause: causes[cause],
        change: format.difference(opened - closed),
      }),
    );
  const none = t(moved ? 'history.balanced' : 'history.unmoved');
  return t('history.sum', {
    first: format.number(points[0].counts.gap),
    last: format.number(points[points.length - 1].counts.gap),
    parts: parts.length > 0 ? format.list(parts) : none,
  });
}

function TrendTable(props: { history: TeamHistory }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const causes = useCauseWords();
  const { points } = props.history;
  // Days on which nothing moved say nothing.
  const shown = points.filter(
    ({ marks }, index) =>
      index === 0 || index === points.length - 1 || marks.length > 0,
  );
  return (
    <Table
      caption={t('history.title')}
      columns={[
        { title: t('history.date') },
        { title: t('states.gap'), numeric: true },
        { title: t('states.met'), numeric: true },
        { title: t('states.unknown'), numeric: true },
        { title: t('states.exempt'), numeric: true },
        { title: t('history.why') },
      ]}
    >
      {shown.map(({ at, counts, marks }) => (
        <TableRow key={at}>
          <TableCell noWrap>
            {format.date(at === points[0].at ? toDay(at) : toLastDay(at))}
          </TableCell>
          <TableCell numeric label={t('states.gap')}>
            {format.number(counts.gap)}
          </TableCell>
          <TableCell numeric label={t('states.met')}>
            {format.number(counts.met)}
          </TableCell>
          <TableCell numeric label={t('states.unknown')}>
            {format.number(counts.unknown)}
          </TableCell>
          <TableCell numeric label={t('states.exempt')}>
            {format.number(counts.exempt)}
          </TableCell>
          <TableCell full>
            {format.list(marks.map(({ cause }) => causes[cause]))}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
