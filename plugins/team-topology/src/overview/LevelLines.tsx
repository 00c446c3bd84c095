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
  DisciplineLevel,
  LevelThresholds,
} from '@team-topology/backstage-plugin-team-topology-common';
import { FunctionLabel } from '../function';
import { isOwed, useLevelWords } from '../level/useLevelWords';
import { teamTopologyTranslationRef } from '../translation';
import { lines } from './lines';
import { OverviewPart } from './OverviewPart';

const useStyles = makeStyles({
  list: { margin: 0 },
  line: {
    ...lines.spread,
    '& dt': { display: 'flex', minWidth: 0 },
    '& dd': { margin: 0, textAlign: 'right' },
  },
});

export interface LevelLinesProps {
  levels: DisciplineLevel[];
  thresholds: LevelThresholds;
}

/** Where each discipline stands that something is owed in, in one line each. */
export function LevelLines(props: LevelLinesProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useLevelWords(props.thresholds);
  const owed = props.levels.filter(isOwed);
  return owed.length > 0 ? (
    <OverviewPart title={t('overview.levels')}>
      <dl className={classes.list}>
        {owed.map(level => (
          <div key={level.discipline} className={classes.line}>
            <dt>
              <FunctionLabel id={level.discipline} />
            </dt>
            <dd>{words.standing(level)}</dd>
          </div>
        ))}
      </dl>
    </OverviewPart>
  ) : null;
}
