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

import { ReactNode, useRef, useState } from 'react';
import { FormDialog } from './FormDialog';
import { isReason, ReasonField, useReasonProblem } from './ReasonField';
import { useSubmission } from './useSubmission';

export interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** What sending it means, above the field. */
  text: ReactNode;
  /** Of the button that sends. */
  action: string;
  /** Sends the reason; ends when the page shows what came of it. */
  send(reason: string): Promise<void>;
  /** How a refusal is told. */
  renderError(error: Error): ReactNode;
  onClose(done: boolean): void;
  /** The dialog is gone from the page. */
  onExited(): void;
}

/** Asks for a reason, and nothing else. Give it another key each time it is opened. */
export function ReasonDialog(props: ReasonDialogProps) {
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, error, submit } = useSubmission(props.send);
  const reasonProblem = useReasonProblem(reason, tried);

  const onSubmit = async () => {
    setTried(true);
    if (!isReason(reason)) {
      reasonRef.current?.focus();
    } else if (await submit(reason.trim())) {
      props.onClose(true);
    }
  };
  return (
    <FormDialog
      open={props.open}
      title={props.title}
      text={props.text}
      action={props.action}
      sending={sending}
      firstRef={reasonRef}
      error={error && props.renderError(error)}
      onSubmit={onSubmit}
      onCancel={() => props.onClose(false)}
      onExited={props.onExited}
    >
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
