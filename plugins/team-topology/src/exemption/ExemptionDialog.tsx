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
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ExemptionRequest } from '@team-topology/backstage-plugin-team-topology-common';
import { useRef, useState } from 'react';
import {
  FormDialog,
  isReason,
  ReasonField,
  useReasonProblem,
  useSubmission,
} from '../dialog';
import { teamTopologyTranslationRef } from '../translation';
import { ExemptionError } from './ExemptionError';
import { TargetChoice, targetsOf } from './TargetChoice';
import { defaultUntil, isUntil, UntilField } from './UntilField';

export interface ExemptionDialogProps {
  open: boolean;
  entity: Entity;
  /** The name that people read. */
  name: string;
  practice: { practice: string; title: string };
  /** Sends the request; ends when the page shows what came of it. */
  request(request: ExemptionRequest): Promise<void>;
  onClose(done: boolean): void;
  onExited(): void;
}

/**
 * Asks to accept a gap for a time: for what, until when and why. Give it another key
 * each time it is opened.
 */
export function ExemptionDialog(props: ExemptionDialogProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const firstRef = useRef<HTMLInputElement>(null);
  const untilRef = useRef<HTMLInputElement>(null);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const { entity, practice } = props;
  // Those at the time of opening: a newer entity must not move the choice.
  const [targets] = useState(() => targetsOf(entity));
  const [target, setTarget] = useState(0);
  const [until, setUntil] = useState(defaultUntil);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, error, submit } = useSubmission(props.request);
  const reasonProblem = useReasonProblem(reason, tried);

  const onSubmit = async () => {
    setTried(true);
    if (!isUntil(until)) {
      untilRef.current?.focus();
    } else if (!isReason(reason)) {
      reasonRef.current?.focus();
    } else if (
      await submit({
        practice: practice.practice,
        target: targets[target],
        until,
        reason: reason.trim(),
      })
    ) {
      props.onClose(true);
    }
  };
  return (
    <FormDialog
      open={props.open}
      title={t('exemption.dialog.title', { practice: practice.title })}
      text={t('exemption.dialog.text')}
      action={t('exemption.dialog.exempt')}
      sending={sending}
      firstRef={firstRef}
      error={error && <ExemptionError error={error} entity={entity} />}
      onSubmit={onSubmit}
      onCancel={() => props.onClose(false)}
      onExited={props.onExited}
    >
      <TargetChoice
        targets={targets}
        name={props.name}
        value={target}
        firstRef={firstRef}
        onChange={value => !sending && setTarget(value)}
      />
      <UntilField
        value={until}
        readOnly={sending}
        inputRef={untilRef}
        error={
          tried && !isUntil(until) ? t('exemption.dialog.untilPast') : undefined
        }
        onChange={setUntil}
      />
      <ReasonField
        value={reason}
        readOnly={sending}
        error={reasonProblem}
        inputRef={reasonRef}
        onChange={setReason}
      />
    </FormDialog>
  );
}
