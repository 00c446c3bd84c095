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
import {
  MapCorner,
  MapPlace,
  mapCorners,
  placeOnMap,
  TeamFunction,
  TeamReport,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useState } from 'react';
import { surfaces } from '../appearance';
import { sharePercents, useFunctionWords } from '../function';
import { FunctionName } from '../guide';
import { Card, Table, TableCell, TableRow, TableToggle } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { ApplicationLane } from './ApplicationLane';
import { MapDrawing } from './MapDrawing';

/** Sums of shares differ by this much and are the same. */
const ROUNDING = 1e-9;

const useStyles = makeStyles(theme => ({
  map: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px 20px',
    alignItems: 'stretch',
    justifyContent: 'center',
  },
  note: {
    margin: '8px 0 0',
    fontSize: 12,
    lineHeight: '16px',
    color: surfaces(theme).quietText,
  },
}));

/** Where a team stands on the four-way map. */
export function MapCard(props: { report: TeamReport }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const [asTable, setAsTable] = useState(false);
  const { summary, classification } = props.report;
  const place = placeOnMap(summary.shares);
  const words = useMapWords(props.report, place);
  if (!place) {
    return null;
  }
  const declared = classification.correction?.function;
  return (
    <Card
      title={t('map.title')}
      subtitle={t('map.subtitle')}
      actions={
        <TableToggle
          title={t('map.title')}
          asTable={asTable}
          onChange={setAsTable}
        />
      }
    >
      {asTable ? (
        <MapTable shares={summary.shares} />
      ) : (
        <div className={classes.map}>
          <MapDrawing
            place={place}
            primary={leadingCorners(summary.shares)[0] ?? 'devsecops'}
            declared={isCorner(declared) ? declared : undefined}
            label={words}
          />
          <ApplicationLane
            percent={Math.round((1 - place.enabling) * 100)}
            here={place.lane}
          />
        </div>
      )}
      <p className={classes.note}>{words}</p>
    </Card>
  );
}

function MapTable(props: { shares: Record<TeamFunction, number> }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const percents = sharePercents(props.shares);
  return (
    <Table
      caption={t('map.title')}
      columns={[
        { title: t('entities.function') },
        { title: t('entities.share'), numeric: true },
        { title: t('map.stands') },
      ]}
    >
      {Object.keys(props.shares).map(id => (
        <TableRow key={id}>
          <TableCell>
            <FunctionName id={id} />
          </TableCell>
          <TableCell numeric label={t('entities.share')}>
            {format.percent(percents[id])}
          </TableCell>
          <TableCell>
            {isCorner(id)
              ? t(`map.at.${id}`)
              : t(id === 'devsecops' ? 'map.at.ring' : 'map.at.lane')}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

/** What the map shows, in one or two sentences. */
function useMapWords(report: TeamReport, place: MapPlace | undefined): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useFunctionWords();
  if (!place) {
    return '';
  }
  const { summary, classification } = report;
  const percent = (share: number) => format.percent(Math.round(share * 100));
  const declared = classification.correction?.function;
  const corners = leadingCorners(summary.shares);
  return [
    place.lane || corners.length === 0
      ? t(place.lane ? 'map.inLane' : 'map.onRing', {
          enabling: percent(place.enabling),
        })
      : t('map.onMap', {
          enabling: percent(place.enabling),
          count: corners.length,
          functions: format.list(corners.map(words.inSentence)),
        }),
    place.ring > 0 && !place.lane
      ? t('map.ring', { share: percent(place.ring) })
      : undefined,
    declared && t('map.said', { function: words.inSentence(declared) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function isCorner(id: TeamFunction | undefined): id is MapCorner {
  return id !== undefined && Object.hasOwn(mapCorners, id);
}

/** The corners with the largest share; none where all shares are elsewhere. */
function leadingCorners(shares: Record<TeamFunction, number>): MapCorner[] {
  const corners = Object.keys(mapCorners) as MapCorner[];
  const largest = Math.max(...corners.map(id => shares[id] ?? 0));
  return largest > 0
    ? corners.filter(id => largest - (shares[id] ?? 0) < ROUNDING)
    : [];
}
