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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  Exemption,
  ExemptionResponse,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import { useSubmission } from '../dialog';
import { Card, LiveRegion, Table } from '../layout';
import { useFormat } from '../locale';
import { answerInTime, MoreButton, usePages } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { DecisionDialog } from './DecisionDialog';
import { DoneNotice } from './DoneNotice';
import { ExemptionError } from './ExemptionError';
import { ExemptionDecision, ExemptionRow } from './ExemptionRow';
import { isOutdated } from './isOutdated';

const PAGE_SIZE = 20;

const useStyles = makeStyles(theme => ({
  messages: {
    outline: 'none',
    '& > :not(:empty)': { marginBottom: 12 },
  },
  sending: { margin: 0, fontSize: 13, color: surfaces(theme).quietText },
}));

export interface ExemptionsCardProps {
  /** The group. */
  group: Entity;
  /** Asked again when it differs, e.g. the report that the page shows. */
  version: unknown;
  /** Reads the rest of the page again; ends when it is shown. */
  onChange(): Promise<void>;
}

/**
 * The exemptions that concern a team, open and closed, with what can be decided about
 * them. Shows nothing where there are none.
 */
export function ExemptionsCard(props: ExemptionsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const api = useApi(teamTopologyApiRef);
  const { group, onChange, version } = props;
  const team = stringifyEntityRef(group);
  const pages = usePages<Exemption>(
    useCallback(
      cursor => api.getExemptions({ team, cursor, limit: PAGE_SIZE }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, team, version],
    ),
  );
  const [done, setDone] = useState<ExemptionResponse>();
  const [asked, setAsked] = useState<{
    exemption: Exemption;
    decision: 'reject' | 'revoke';
    open: boolean;
    opening: number;
  }>();
  const opener = useRef<HTMLElement>();
  const messagesRef = useRef<HTMLDivElement>(null);
  const [decided, setDecided] = useState(0);
  // The button that was pressed may be far below, and gone with the next list.
  useEffect(() => {
    if (decided > 0) {
      messagesRef.current?.focus();
    }
  }, [decided]);

  const send = useCallback(
    async (answer: Promise<ExemptionResponse>) => {
      try {
        const exempted = await answerInTime(answer);
        // The page changes, and this list with it.
        await onChange();
        setDone(exempted);
      } catch (error) {
        if (isOutdated(error as Error)) {
          onChange();
        }
        throw error;
      }
    },
    [onChange],
  );
  const approving = useSubmission(
    useCallback((id: string) => send(api.approveExemption(id)), [api, send]),
  );
  const approve = async (id: string) => {
    await approving.submit(id);
    setDecided(count => count + 1);
  };
  const onDecide = (
    exemption: Exemption,
    what: ExemptionDecision,
    button: HTMLElement,
  ) => {
    opener.current = button;
    setDone(undefined);
    approving.reset();
    if (what === 'approve') {
      approve(exemption.id);
    } else {
      const opening = (asked?.opening ?? 0) + 1;
      setAsked({ exemption, decision: what, open: true, opening });
    }
  };
  const id = asked?.exemption.id ?? '';
  const decision = asked?.decision;
  const decide = useCallback(
    (reason: string) =>
      send(
        decision === 'reject'
          ? api.rejectExemption(id, reason)
          : api.revokeExemption(id, reason),
      ),
    [api, send, decision, id],
  );
  if (pages.items?.length === 0 || (!pages.items && !pages.error)) {
    return null;
  }
  return (
    <Card title={t('exemption.title')} subtitle={t('exemption.subtitle')}>
      <div ref={messagesRef} tabIndex={-1} className={classes.messages}>
        <LiveRegion>
          {approving.sending && (
            <p className={classes.sending}>{t('dialog.sending')}</p>
          )}
          {done && <DoneNotice answer={done} inCard />}
        </LiveRegion>
        {approving.error && (
          <ExemptionError error={approving.error} entity={group} />
        )}
      </div>
      {pages.items && (
        <Table
          caption={t('exemption.title')}
          columns={[
            { title: t('gaps.practice') },
            { title: t('exemption.state') },
            { title: t('exemption.until') },
            { title: t('exemption.reason') },
            { title: t('exemption.by') },
            { title: t('exemption.decision') },
          ]}
        >
          {pages.items.map(exemption => (
            <ExemptionRow
              key={exemption.id}
              exemption={exemption}
              practice={exemption.practiceTitle ?? exemption.practice}
              deciding={approving.sending || pages.loading}
              onDecide={(what, button) => onDecide(exemption, what, button)}
            />
          ))}
        </Table>
      )}
      <MoreButton
        pages={pages}
        shown={t('gaps.affectedShown', {
          shown: format.number(pages.items?.length ?? 0),
          total: format.number(pages.totalItems),
        })}
      />
      {asked && (
        <DecisionDialog
          key={asked.opening}
          open={asked.open}
          decision={asked.decision}
          entity={group}
          practice={asked.exemption.practiceTitle ?? asked.exemption.practice}
          target={asked.exemption.target}
          decide={decide}
          onClose={() => setAsked({ ...asked, open: false })}
          onExited={() =>
            (!done && opener.current?.isConnected
              ? opener.current
              : messagesRef.current
            )?.focus()
          }
        />
      )}
    </Card>
  );
}
