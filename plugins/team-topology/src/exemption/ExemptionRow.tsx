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
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Exemption } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { ActionButton, EntityTabLink, TableCell, TableRow } from '../layout';
import { useFormat } from '../locale';
import { StateIcon } from '../practice';
import { teamTopologyTranslationRef } from '../translation';
import { TargetName } from './TargetName';

const useStyles = makeStyles(theme => ({
  title: { display: 'block', fontWeight: 700, overflowWrap: 'anywhere' },
  quiet: {
    display: 'block',
    fontSize: 12,
    lineHeight: '16px',
    color: surfaces(theme).quietText,
    overflowWrap: 'anywhere',
  },
  reason: {
    fontSize: 13,
    lineHeight: '18px',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  lines: { whiteSpace: 'pre-line' },
  status: { display: 'flex', gap: 6, alignItems: 'center', fontSize: 13 },
  date: { whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 4 },
}));

/** What a person can decide about an exemption. */
export type ExemptionDecision = 'approve' | 'reject' | 'revoke';

const DECISIONS: Partial<Record<Exemption['status'], ExemptionDecision[]>> = {
  requested: ['approve', 'reject', 'revoke'],
  active: ['revoke'],
};

export interface ExemptionRowProps {
  exemption: Exemption;
  /** The name of its practice. */
  practice: string;
  deciding: boolean;
  onDecide(decision: ExemptionDecision, button: HTMLElement): void;
}

/** One exemption in a list. */
export function ExemptionRow(props: ExemptionRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { exemption, practice } = props;
  const { author, at, until, status, decision } = exemption;
  return (
    <TableRow>
      <TableCell full>
        <span className={classes.title}>{practice}</span>
        <span className={classes.quiet}>
          {exemption.target.kind === 'entity' ? (
            <EntityTabLink entityRef={exemption.target.ref} />
          ) : (
            <TargetName target={exemption.target} />
          )}
        </span>
      </TableCell>
      <TableCell full>
        <span className={classes.status}>
          {status === 'active' && <StateIcon state="exempt" />}
          {t(`exemption.status.${status}`)}
        </span>
        {decision && (
          <span className={classes.quiet}>
            <EntityRefLink
              entityRef={decision.by}
              defaultKind="user"
              hideIcon
            />{' '}
            {format.date(decision.at)}
          </span>
        )}
        {decision?.reason && (
          <span className={`${classes.quiet} ${classes.lines}`}>
            {decision.reason}
          </span>
        )}
      </TableCell>
      <TableCell label={t('exemption.until')} className={classes.date}>
        {until ? format.date(until) : t('exemption.withoutEnd')}
      </TableCell>
      <TableCell full className={classes.reason}>
        {exemption.reason}
      </TableCell>
      <TableCell label={t('exemption.by')}>
        <EntityRefLink entityRef={author} defaultKind="user" hideIcon />
        <span className={classes.quiet}>{format.date(at)}</span>
      </TableCell>
      <TableCell>
        <span className={classes.actions}>
          {(DECISIONS[status] ?? []).map(what => (
            <ActionButton
              key={what}
              variant="text"
              aria-disabled={props.deciding}
              aria-label={t('exemption.actionOf', {
                action: t(`exemption.${what}`),
                practice,
              })}
              onClick={event =>
                !props.deciding && props.onDecide(what, event.currentTarget)
              }
            >
              {t(`exemption.${what}`)}
            </ActionButton>
          ))}
        </span>
      </TableCell>
    </TableRow>
  );
}
