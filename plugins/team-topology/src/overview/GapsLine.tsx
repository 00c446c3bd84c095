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
  severities,
  Severity,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useFormat } from '../locale';
import { SeverityLabel } from '../practice/SeverityLabel';
import { teamTopologyTranslationRef } from '../translation';
import { lines } from './lines';
import { OverviewPart } from './OverviewPart';

const useStyles = makeStyles({
  list: lines.wrapping,
  item: { display: 'inline-flex', alignItems: 'center', gap: 5 },
  none: { margin: 0 },
});

export interface GapsLineProps {
  /** Gaps per severity. */
  counts: Record<Severity, number>;
  /** Checks that nobody could tell. */
  unknown: number;
  /** Whether any practice is owed at all. */
  isOwed: boolean;
}

/** How many gaps there are, by severity, the worst first. */
export function GapsLine(props: GapsLineProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { counts, unknown } = props;
  const found = severities.filter(severity => counts[severity] > 0);
  const none =
    unknown > 0 ? t('gaps.noneUnknown', { count: unknown }) : t('gaps.none');
  return (
    <OverviewPart title={t('overview.gaps')}>
      {found.length > 0 ? (
        <ul className={classes.list}>
          {found.map(severity => (
            <li key={severity} className={classes.item}>
              <SeverityLabel severity={severity} />
              <b>{format.number(counts[severity])}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.none}>
          {props.isOwed ? none : t('overview.nothingOwed')}
        </p>
      )}
    </OverviewPart>
  );
}
