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
import { SourcedEvidence } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { isWebAddress, WebLink } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { FieldValue } from './FieldValue';
import { GradeChip } from './GradeChip';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: 8,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'flex', justifyContent: 'space-between', gap: 12 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: surfaces(theme).quietText, fontSize: 13 },
}));

export interface FoundEvidenceProps {
  evidence: SourcedEvidence[];
}

/** What answered for a practice: the field, its value, how it was come by. */
export function FoundEvidence(props: FoundEvidenceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  if (props.evidence.length === 0) {
    return <span className={classes.quiet}>{t('practices.foundNothing')}</span>;
  }
  return (
    <ul className={classes.list}>
      {props.evidence.map((item, index) => (
        <li key={index} className={classes.item}>
          <div className={classes.text}>
            {item.reason}
            {item.field && (
              <div>
                <FieldValue field={item.field} value={item.value} />
              </div>
            )}
            <div className={classes.quiet}>
              <Source evidence={item} />
              {item.url && isWebAddress(item.url) && (
                <>
                  {' · '}
                  <WebLink to={item.url}>{t('practices.seeThere')}</WebLink>
                </>
              )}
            </div>
          </div>
          <GradeChip grade={item.grade} />
        </li>
      ))}
    </ul>
  );
}

/** Where it comes from, and what was measured there. */
function Source(props: { evidence: SourcedEvidence }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { sourceTitle: source, number, unit = '', threshold } = props.evidence;
  if (number === undefined) {
    return <>{t('practices.source', { source })}</>;
  }
  const measured = t('practices.measured', {
    number: format.quantity(number),
    unit,
  });
  return (
    <>
      {t('practices.sourceMeasured', {
        source,
        measured:
          threshold === undefined
            ? measured
            : t('practices.measuredWithLimit', {
                measured,
                limit: t('practices.threshold', {
                  number: format.quantity(threshold),
                  unit,
                }),
              }),
      })}
    </>
  );
}
