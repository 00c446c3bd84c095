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
import {
  Exemption,
  ExemptionResponse,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { useSubmission } from '../dialog';
import { Card, Table } from '../layout';
import { useFormat } from '../locale';
import { answerInTime, MoreButton, usePages } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { DecisionDialog } from './DecisionDialog';
import { ExemptionError } from './ExemptionError';
import { ExemptionDecision, ExemptionRow } from './ExemptionRow';
import { DoneNotice } from './useExemptionDialogs';

const PAGE_SIZE = 20;

export interface ExemptionsCardProps {
  /** The group. */
  group: Entity;
  /** Reads the rest of the page again; ends when it is shown. */
  onChange(): Promise<void>;
}

/**
 * The exemptions that concern a team, open and closed, with what can be decided about
 * them. Shows nothing where there are none.
 */
export function ExemptionsCard(props: ExemptionsCardProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const api = useApi(teamTopologyApiRef);
  const { group, onChange } = props;
  const team = stringifyEntityRef(group);
  const [version, setVersion] = useState(0);
  const pages = usePages<Exemption>(
    useCallback(
      cursor => api.getExemptions({ team, cursor, limit: PAGE_SIZE }),
      // Asked again after each decision.
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
  const noticeRef = useRef<HTMLDivElement>(null);

  const finish = useCallback(
    async (answer: ExemptionResponse) => {
      await onChange();
      setVersion(known => known + 1);
      setDone(answer);
    },
    [onChange],
  );
  const approving = useSubmission(
    useCallback(
      async (id: string) =>
        finish(await answerInTime(api.approveExemption(id))),
      [api, finish],
    ),
  );
  const onDecide = (
    exemption: Exemption,
    decision: ExemptionDecision,
    button: HTMLElement,
  ) => {
    opener.current = button;
    setDone(undefined);
    approving.reset();
    if (decision === 'approve') {
      approving.submit(exemption.id);
    } else {
      const opening = (asked?.opening ?? 0) + 1;
      setAsked({ exemption, decision, open: true, opening });
    }
  };
  const decide = async (reason: string) => {
    if (asked) {
      const { decision, exemption } = asked;
      finish(
        await answerInTime(
          decision === 'reject'
            ? api.rejectExemption(exemption.id, reason)
            : api.revokeExemption(exemption.id, reason),
        ),
      );
    }
  };
  if (pages.items?.length === 0 || (!pages.items && !pages.error)) {
    return null;
  }
  return (
    <Card title={t('exemption.title')} subtitle={t('exemption.subtitle')}>
      {done && (
        <div ref={noticeRef} tabIndex={-1}>
          <DoneNotice answer={done} />
        </div>
      )}
      {approving.error && (
        <ExemptionError error={approving.error} entity={group} />
      )}
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
              deciding={approving.sending}
              onDecide={(decision, button) =>
                onDecide(exemption, decision, button)
              }
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
          decide={decide}
          onClose={() => setAsked({ ...asked, open: false })}
          onExited={() =>
            (opener.current?.isConnected
              ? opener.current
              : noticeRef.current
            )?.focus()
          }
        />
      )}
    </Card>
  );
}
