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
  DirectedInteractions,
  InteractionDirection,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { surfaces } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { findTeams } from './groupInteractions';
import { InteractionTable } from './InteractionTable';
import { ModeList } from './ModeList';

const useStyles = makeStyles(theme => ({
  column: { minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 8px',
    marginBottom: 8,
  },
  title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
  quiet: {
    margin: 0,
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
  },
}));

export interface InteractionColumnProps {
  direction: InteractionDirection;
  interactions: DirectedInteractions;
  /** Only teams whose name contains it. */
  search: string;
  asTable: boolean;
}

/** The teams of one direction. */
export function InteractionColumn(props: InteractionColumnProps) {
  const classes = useStyles();
  const titleId = useId();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { direction } = props;
  const { items, total, withoutTeam } = props.interactions;
  const onUs = direction === 'depends-on-us';
  const title = onUs
    ? t('interactions.dependOnUs')
    : t('interactions.weDependOn');
  const found = findTeams(items, props.search);
  return (
    <section className={classes.column} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h3 id={titleId} className={classes.title}>
          {title}
        </h3>
        {total > 0 && (
          <p className={classes.quiet}>
            {t('interactions.head', {
              teams: t('interactions.teams', { count: total }),
              meaning: onUs
                ? t('interactions.theirUses')
                : t('interactions.ourUses'),
            })}
          </p>
        )}
      </div>
      {found.length > 0 &&
        (props.asTable ? (
          <InteractionTable caption={title} interactions={found} />
        ) : (
          <ModeList interactions={found} direction={direction} />
        ))}
      {found.length === 0 && (
        <p className={classes.quiet}>
          {total > 0 ? t('interactions.noMatch') : t('interactions.noTeam')}
        </p>
      )}
      {total > items.length && (
        <p className={classes.quiet}>
          {t('interactions.capped', {
            shown: format.number(items.length),
            total: format.number(total),
          })}
        </p>
      )}
      {withoutTeam > 0 && (
        <p className={classes.quiet}>
          {onUs
            ? t('interactions.usersWithoutTeam', { count: withoutTeam })
            : t('interactions.usedWithoutTeam', { count: withoutTeam })}
        </p>
      )}
    </section>
  );
}
