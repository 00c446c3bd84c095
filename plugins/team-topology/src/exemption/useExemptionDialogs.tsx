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
  EntityReport,
  ExemptionRequest,
  ExemptionResponse,
  ReportedPractice,
} from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { ActionButton, sourceFile, WebLink } from '../layout';
import { answerInTime } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { DecisionDialog } from './DecisionDialog';
import { DoneNotice } from './DoneNotice';
import { ExemptionDialog } from './ExemptionDialog';
import { isOutdated } from './isOutdated';
import { RequestedExemption, RequestedMark } from './RequestedExemption';
import { useRequestedExemptions } from './useRequestedExemptions';

const useStyles = makeStyles({
  // Takes no place among the cards.
  empty: { position: 'absolute' },
});

type ExemptionAction = 'exempt' | 'revoke' | 'withdraw';

export interface ExemptionDialogsOptions {
  entity: Entity;
  /** The name that people read. */
  name: string;
  /** What is asked for is read again when it differs, e.g. the time of the report. */
  version?: unknown;
  /** Shows the report of an answer, or reads it again without one; ends when it is shown. */
  onChange(report?: EntityReport): Promise<void>;
}

export interface ExemptionDialogs {
  /** What a person can do about exemptions from a practice. */
  actionFor(practice: ReportedPractice): ReactNode;
  /** Who asked for an exemption, to stand above what can be done. */
  noteFor(practice: ReportedPractice): ReactNode;
  /** That an exemption was asked for, to stand beside the name of the practice. */
  markFor(practice: ReportedPractice): ReactNode;
  /** The dialog that is open. */
  dialog: ReactNode;
  /** What the last one came to. A practice that is exempt stands elsewhere on the page. */
  notice: ReactNode;
}

/** Lets a person accept a gap of an entity for a time, and end that again. */
export function useExemptionDialogs(
  options: ExemptionDialogsOptions,
): ExemptionDialogs {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const api = useApi(teamTopologyApiRef);
  const { entity, onChange } = options;
  const [done, setDone] = useState<ExemptionResponse>();
  const [asked, setAsked] = useState<{
    practice: ReportedPractice;
    what: ExemptionAction;
    /** The one that is to end. */
    id?: string;
    open: boolean;
    opening: number;
  }>();
  const opener = useRef<HTMLElement>();
  const noticeRef = useRef<HTMLDivElement>(null);
  const { version } = options;
  const requested = useRequestedExemptions(
    stringifyEntityRef(entity),
    // Each of them differs from all before.
    useMemo(() => ({ version, done }), [version, done]),
  );
  const requestedFor = ({ state, practice }: ReportedPractice) =>
    state === 'gap' ? requested.get(practice) : undefined;

  const send = useCallback(
    async (answer: Promise<ExemptionResponse>) => {
      try {
        const exempted = await answerInTime(answer);
        await onChange(exempted.entity);
        setDone(exempted);
      } catch (error) {
        if (isOutdated(error as Error)) {
          // Behind the dialog, which says what was wrong.
          onChange();
        }
        throw error;
      }
    },
    [onChange],
  );
  const request = useCallback(
    (body: ExemptionRequest) => send(api.requestExemption(body)),
    [api, send],
  );
  const id = asked?.id ?? '';
  const revoke = useCallback(
    (reason: string) => send(api.revokeExemption(id, reason)),
    [api, send, id],
  );

  const open = (
    practice: ReportedPractice,
    what: ExemptionAction,
    button: HTMLElement,
  ) => {
    opener.current = button;
    setDone(undefined);
    setAsked({
      practice,
      what,
      id: requestedFor(practice)?.id ?? practice.exemption?.id,
      open: true,
      opening: (asked?.opening ?? 0) + 1,
    });
  };
  const close = () => asked && setAsked({ ...asked, open: false });
  // What it came to stands above all cards, and the row of the button may be gone.
  const restoreFocus = () =>
    (!done && opener.current?.isConnected
      ? opener.current
      : noticeRef.current
    )?.focus();

  const dialogProps = asked && {
    open: asked.open,
    entity,
    onClose: close,
    onExited: restoreFocus,
  };
  return {
    actionFor: practice => {
      const file = sourceFile(entity);
      if (practice.state === 'exempt' && isDeclaredInFile(practice) && file) {
        return <WebLink to={file}>{t('action.openFile')}</WebLink>;
      }
      const what = requestedFor(practice) ? 'withdraw' : actionOn(practice);
      return (
        what && (
          <ActionButton
            variant="text"
            aria-haspopup="dialog"
            onClick={event => open(practice, what, event.currentTarget)}
          >
            {t(`exemption.${what}`)}
          </ActionButton>
        )
      );
    },
    noteFor: practice => {
      const waiting = requestedFor(practice);
      return waiting && <RequestedExemption exemption={waiting} />;
    },
    markFor: practice => requestedFor(practice) && <RequestedMark />,
    dialog:
      asked?.what === 'exempt' ? (
        <ExemptionDialog
          key={asked.opening}
          {...dialogProps!}
          name={options.name}
          practice={asked.practice}
          request={request}
        />
      ) : (
        asked && (
          <DecisionDialog
            key={asked.opening}
            {...dialogProps!}
            decision={asked.what}
            practice={asked.practice.title}
            target={asked.practice.exemption?.target}
            decide={revoke}
          />
        )
      ),
    notice: (
      <div
        ref={noticeRef}
        tabIndex={-1}
        role="status"
        className={done ? undefined : classes.empty}
      >
        {done && <DoneNotice answer={done} />}
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

function isDeclaredInFile({ exemption }: ReportedPractice): boolean {
  return exemption?.source === 'annotation';
}
