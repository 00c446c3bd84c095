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
import { ClassificationChange } from '@team-topology/backstage-plugin-team-topology-common';
import { useId, useState } from 'react';
import { surfaces } from '../appearance';
import { ActionButton } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const SHOWN_AT_FIRST = 3;

const useStyles = makeStyles(theme => ({
  title: { margin: '18px 0 2px', fontSize: 14, fontWeight: 700 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  change: {
    padding: '8px 0',
    borderBottom: `1px solid ${surfaces(theme).line}`,
    overflowWrap: 'anywhere',
    '&:last-child': { borderBottom: 0 },
  },
}));

/** What would make a classification another one. */
export function ChangesList(props: { changes: ClassificationChange[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const titleId = useId();
  const listId = useId();
  const [showsAll, setShowsAll] = useState(false);
  const { changes } = props;
  if (changes.length === 0) {
    return null;
  }
  return (
    <>
      <h3 id={titleId} className={classes.title}>
        {t('changes.title')}
      </h3>
      <ul id={listId} aria-labelledby={titleId} className={classes.list}>
        {changes
          .slice(0, showsAll ? undefined : SHOWN_AT_FIRST)
          .map((change, index) => (
            <li key={index} className={classes.change}>
              {change.text}
            </li>
          ))}
      </ul>
      {changes.length > SHOWN_AT_FIRST && (
        <ActionButton
          variant="text"
          flush
          aria-expanded={showsAll}
          aria-controls={listId}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('changes.showFewer')
            : t('changes.showAll', { number: format.number(changes.length) })}
        </ActionButton>
      )}
    </>
  );
}
