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
import { PracticeState } from '@team-topology/backstage-plugin-team-topology-common';
import { StateIcon, useStateWords } from '../practice';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    gap: 4,
    alignItems: 'center',
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
  },
});

/** From which state to which a practice came. */
export function StateChange(props: {
  before: PracticeState;
  after: PracticeState;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useStateWords();
  const state = (value: PracticeState) => (
    <span className={classes.state}>
      <StateIcon state={value} />
      {words.one(value)}
    </span>
  );
  return (
    <>
      {t('history.stateChange', {
        before: state(props.before),
        after: state(props.after),
      })}
    </>
  );
}
