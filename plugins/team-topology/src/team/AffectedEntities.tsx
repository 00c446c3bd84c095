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
  GapItem,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import { useFormat } from '../locale';
import { MoreButton, usePages } from '../state';
import { EntityTabLink } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const PAGE_SIZE = 20;

const useStyles = makeStyles(theme => ({
  heading: { margin: '0 0 4px', fontSize: 14, fontWeight: 700 },
  list: { display: 'grid', gap: 6, margin: 0, padding: 0, listStyle: 'none' },
  reason: {
    display: 'block',
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
    overflowWrap: 'anywhere',
  },
}));

export interface AffectedEntitiesProps {
  groupRef: string;
  scope: TeamScope;
  /** The id of the practice. */
  practice: string;
}

/** The entities of a team that have a gap in one practice. */
export function AffectedEntities(props: AffectedEntitiesProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const api = useApi(teamTopologyApiRef);
  const { groupRef, scope, practice } = props;
  const pages = usePages<GapItem>(
    useCallback(
      cursor =>
        api.getTeamGaps(groupRef, {
          scope,
          practice,
          cursor,
          limit: PAGE_SIZE,
        }),
      [api, groupRef, scope, practice],
    ),
  );
  return (
    <div>
      <h4 className={classes.heading}>{t('gaps.affectedTitle')}</h4>
      {pages.items && (
        <ul className={classes.list}>
          {pages.items.map(item => (
            <li key={item.entityRef}>
              <EntityTabLink entityRef={item.entityRef} />
              <span className={classes.reason}>{item.reason}</span>
            </li>
          ))}
        </ul>
      )}
      <MoreButton
        pages={pages}
        shown={t('gaps.affectedShown', {
          shown: format.number(pages.items?.length ?? 0),
          total: format.number(pages.totalItems),
        })}
      />
    </div>
  );
}
