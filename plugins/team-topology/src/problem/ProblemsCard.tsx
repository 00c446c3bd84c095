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
import { EntityProblem } from '@team-topology/backstage-plugin-team-topology-common';
import { Card } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles({
  list: { display: 'grid', gap: 8, margin: 0 },
  field: {
    fontFamily: 'Menlo, Consolas, "Liberation Mono", monospace',
    fontSize: 13,
    overflowWrap: 'anywhere',
  },
  message: { margin: 0, overflowWrap: 'anywhere' },
});

/** What in an entity could not be used, and what to do about it. */
export function ProblemsCard(props: { problems: EntityProblem[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <Card title={t('problems.title')} subtitle={t('problems.subtitle')}>
      <dl className={classes.list}>
        {props.problems.map(({ field, message }, index) => (
          <div key={index}>
            <dt className={classes.field}>{field}</dt>
            <dd className={classes.message}>{message}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
