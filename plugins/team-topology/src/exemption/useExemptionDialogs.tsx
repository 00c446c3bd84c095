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

import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EntityReport,
  Exemption,
  ExemptionRequest,
  ExemptionResponse,
  ReportedPractice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode, useCallback, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { ActionButton, Notice } from '../layout';
import { useFormat } from '../locale';
import { answerInTime } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { DecisionDialog } from './DecisionDialog';
import { ExemptionDialog } from './ExemptionDialog';

export interface ExemptionDialogsOptions {
  entity: Entity;
  /** The name that people read. */
  name: string;
  /** Shows the report of an answer, or reads it again without one; ends when it is shown. */
  onChange(report?: EntityReport): Promise<void>;
}

export interface ExemptionDialogs {
  /** What a person can do about exemptions from a practice. */
  actionFor(practice: ReportedPractice): ReactNode;
  /** The dialog that is open. */
  dialog: ReactNode;
  /** What the last one came to. A practice that is exempt stands elsewhere on the page. */
  notice: ReactNode;
}

/** Lets a person accept a gap of an entity for a time, and end that again. */
export function useExemptionDialogs(
  options: ExemptionDialogsOptions,
): ExemptionDialogs {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const api = useApi(teamTopologyApiRef);
  const { entity, onChange } = options;
  const [done, setDone] = useState<ExemptionResponse>();
  const [asked, setAsked] = useState<{
    practice: ReportedPractice;
    what: 'exempt' | 'revoke';
    open: boolean;
    opening: number;
  }>();
  const opener = useRef<HTMLElement>();
  const noticeRef = useRef<HTMLDivElement>(null);

  const finish = useCallback(
    async (answer: ExemptionResponse) => {
      await onChange(answer.entity);
      setDone(answer);
    },
    [onChange],
  );
  const request = useCallback(
    async (body: ExemptionRequest) =>
      finish(await answerInTime(api.requestExemption(body))),
    [api, finish],
  );
  const id = asked?.practice.exemption?.id ?? '';
  const revoke = useCallback(
    async (reason: string) =>
      finish(await answerInTime(api.revokeExemption(id, reason))),
    [api, finish, id],
  );

  const open = (
    practice: ReportedPractice,
    what: 'exempt' | 'revoke',
    button: HTMLElement,
  ) => {
    opener.current = button;
    setDone(undefined);
    setAsked({
      practice,
      what,
      open: true,
      opening: (asked?.opening ?? 0) + 1,
    });
  };
  const close = () => asked && setAsked({ ...asked, open: false });
  // The row of the button stands in another group once its practice is exempt.
  const restoreFocus = () =>
    (opener.current?.isConnected ? opener.current : noticeRef.current)?.focus();

  const dialogProps = asked && {
    key: asked.opening,
    open: asked.open,
    entity,
    onClose: close,
    onExited: restoreFocus,
  };
  return {
    actionFor: practice => {
      const what = actionOn(practice);
      return (
        what && (
          <ActionButton
            variant="text"
            onClick={event => open(practice, what, event.currentTarget)}
          >
            {t(`exemption.${what}`)}
          </ActionButton>
        )
      );
    },
    dialog:
      asked?.what === 'exempt' ? (
        <ExemptionDialog
          {...dialogProps!}
          name={options.name}
          practice={asked.practice}
          request={request}
        />
      ) : (
        asked && (
          <DecisionDialog
            {...dialogProps!}
            decision="revoke"
            practice={asked.practice.title}
            decide={revoke}
          />
        )
      ),
    notice: done && (
      <div ref={noticeRef} tabIndex={-1}>
        <DoneNotice answer={done} />
      </div>
    ),
  };
}

function actionOn(practice: ReportedPractice): 'exempt' | 'revoke' | undefined {
  if (practice.state === 'gap') {
    return 'exempt';
  }
  return practice.state === 'exempt' && practice.exemption?.id
    ? 'revoke'
    : undefined;
}

/** What came of a request, or of ending an exemption. */
export function DoneNotice(props: { answer: ExemptionResponse }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useDoneWords(props.answer.exemption);
  return (
    <Notice severity="info">
      {words}
      {props.answer.appliesAfterRefresh && <p>{t('exemption.afterRefresh')}</p>}
    </Notice>
  );
}

function useDoneWords({ status, until }: Exemption): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  switch (status) {
    case 'active':
      return until
        ? t('exemption.doneActive', { date: format.date(until) })
        : t('exemption.doneActiveOpen');
    case 'requested':
      return t('exemption.doneRequested');
    default:
      return t(`exemption.status.${status}`);
  }
}
