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
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { surfaces } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const NAMED = 5;

const useStyles = makeStyles(theme => ({
  quiet: { color: surfaces(theme).quietText, overflowWrap: 'anywhere' },
}));

export interface ConcernedProps {
  refs: readonly string[];
  /** How many there are, where not all are named. */
  total?: number;
}

/** The first of those that something concerns. */
export function Concerned(props: ConcernedProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const named = props.refs.slice(0, NAMED);
  const more = (props.total ?? props.refs.length) - named.length;
  return named.length > 0 ? (
    <p className={classes.quiet}>
      <EntityRefLinks entityRefs={named} hideIcons />
      {more > 0 &&
        ` ${t('observations.more', { number: format.number(more) })}`}
    </p>
  ) : null;
}
