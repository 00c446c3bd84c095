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
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { EntityTabLink, TabContent } from '../layout';
import { Answer, ErrorNotice } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { lines } from './lines';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    fontSize: 14,
    lineHeight: '20px',
    // One upon the other, so that the higher one makes the height.
    '& > *': { gridArea: '1 / 1' },
  },
  rows: lines.rows,
});

export interface OverviewFrameProps<T> {
  /** Instead of the usual one. */
  title?: string;
  entityRef: string;
  answer: Answer<T>;
  /** Stands where the answer will be, or only keeps the room for it. */
  placeholder(hidden: boolean): ReactNode;
  /** Whether there is so little to be shown that no room is kept. */
  isEmpty?(value: T): boolean;
  children(value: T): ReactNode;
}

/** A card as others on the overview of an entity, with the answer of the backend in it. */
export function OverviewFrame<T>(props: OverviewFrameProps<T>) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { value, error, loading, reload } = props.answer;
  const isKept = !error && !(value !== undefined && props.isEmpty?.(value));
  return (
    <EntityInfoCard
      title={props.title ?? t('overview.title')}
      footerActions={
        <EntityTabLink entityRef={props.entityRef}>
          {t('overview.open')}
        </EntityTabLink>
      }
    >
      <TabContent>
        <div className={classes.body} aria-busy={loading}>
          {/* What is below stays where it is when the answer comes. */}
          {isKept && props.placeholder(value !== undefined)}
          {(error || value !== undefined) && (
            <div className={classes.rows}>
              {error && <ErrorNotice error={error} onRetry={reload} inCard />}
              {value !== undefined && props.children(value)}
            </div>
          )}
        </div>
      </TabContent>
    </EntityInfoCard>
  );
}
