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
import {
  CorrectionRequest,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useRef, useState } from 'react';
import {
  FormDialog,
  isReason,
  ReasonField,
  useReasonProblem,
  useSubmission,
} from '../dialog';
import { useFunctionWords } from '../function';
import { teamTopologyTranslationRef } from '../translation';
import { CorrectionError } from './CorrectionError';
import { FunctionChoice } from './FunctionChoice';

/** What a dialog is opened for: another function, or the one that stands there. */
export type CorrectionMode = 'correct' | 'change' | 'confirm';

export interface CorrectionDialogProps {
  open: boolean;
  mode: CorrectionMode;
  entity: Entity;
  /** The name that people read. */
  name: string;
  /** What the entity or the team counts as at present. */
  current: TeamFunction | undefined;
  /** Sends the correction; ends when the page shows it. */
  correct(request: CorrectionRequest): Promise<void>;
  onClose(done: boolean): void;
  /** The dialog is gone from the page. */
  onExited(): void;
}

/**
 * Asks for a function and a reason. Give it another key each time it is opened.
 */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const firstRef = useRef<HTMLInputElement>(null);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const { mode, name, current } = props;
  const confirms = mode === 'confirm';
  const [chosen, setChosen] = useState(
    mode === 'correct' ? undefined : current,
  );
  const [reason, setReason] = useState<string>(
    confirms ? t('correction.dialog.confirmReason') : '',
  );
  const [tried, setTried] = useState(false);
  const { sending, error, submit } = useSubmission(props.correct);
  const reasonProblem = useReasonProblem(reason, tried);

  const onSubmit = async () => {
    setTried(true);
    if (!isReason(reason)) {
      reasonRef.current?.focus();
    } else if (
      chosen !== undefined &&
      (await submit({ function: chosen, reason: reason.trim() }))
    ) {
      props.onClose(true);
    }
  };
  const title = {
    correct: t('correction.dialog.correctTitle', { name }),
    change: t('correction.dialog.changeTitle', { name }),
    confirm: t('correction.dialog.confirmTitle', {
      name,
      function: words.inSentence(current),
    }),
  }[mode];
  return (
    <FormDialog
      open={props.open}
      title={title}
      text={
        confirms
          ? t('correction.dialog.confirmText')
          : t('correction.dialog.text')
      }
      action={
        confirms
          ? t('correction.dialog.confirm')
          : t('correction.dialog.correct')
      }
      sending={sending}
      firstRef={confirms ? undefined : firstRef}
      error={error && <CorrectionError error={error} entity={props.entity} />}
      onSubmit={onSubmit}
      onCancel={() => props.onClose(false)}
      onExited={props.onExited}
    >
      {!confirms && (
        <FunctionChoice
          value={chosen}
          current={current}
          firstRef={firstRef}
          error={
            tried && chosen === undefined
              ? t('correction.dialog.functionMissing')
              : undefined
          }
          onChange={value => !sending && setChosen(value)}
        />
      )}
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
