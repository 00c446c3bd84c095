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
import CircularProgress from '@material-ui/core/CircularProgress';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import {
  CorrectionRequest,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  FormEvent,
  ReactNode,
  RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useFunctionWords } from '../function';
import { ActionButton } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { CorrectionError } from './CorrectionError';
import { FunctionChoice } from './FunctionChoice';
import { REASON_LIMIT, reasonLength, ReasonField } from './ReasonField';
import { useSubmission } from './useSubmission';

const useStyles = makeStyles(theme => ({
  // Lets the content scroll, so that the buttons are always to be seen.
  form: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  content: {
    display: 'grid',
    gap: 12,
    gridTemplateColumns: 'minmax(0, 1fr)',
    // The dialog stands outside of the page; its parts have the font of the theme.
    fontFamily: theme.typography.fontFamily,
  },
  text: { margin: 0, fontSize: 14, lineHeight: '20px' },
  sending: { opacity: 0.6, cursor: 'default' },
}));

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
 * Asks for a function and a reason. What was typed stays when it is refused. Give
 * it another key each time it is opened.
 */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const titleId = useId();
  const firstRef = useRef<HTMLInputElement>(null);
  const submitRef = useRef<HTMLButtonElement>(null);
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

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const length = reasonLength(reason);
    if (length === 0 || length > REASON_LIMIT) {
      reasonRef.current?.focus();
    } else if (
      chosen !== undefined &&
      (await submit({ function: chosen, reason: reason.trim() }))
    ) {
      props.onClose(true);
    }
  };
  // What is being sent must not come to an end that nobody sees.
  const cancel = () => !sending && props.onClose(false);
  const title = {
    correct: t('correction.dialog.correctTitle', { name }),
    change: t('correction.dialog.changeTitle', { name }),
    confirm: t('correction.dialog.confirmTitle', {
      name,
      function: words.inSentence(current),
    }),
  }[mode];
  const action = confirms
    ? t('correction.dialog.confirm')
    : t('correction.dialog.correct');
  return (
    <Dialog
      open={props.open}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      // The opener may be gone by then, so the focus is set by hand.
      disableRestoreFocus
      TransitionProps={{ onExited: props.onExited }}
      // A click beside the dialog must not throw away what was typed.
      onClose={(_, how) => how !== 'backdropClick' && cancel()}
    >
      <form
        className={classes.form}
        onSubmit={onSubmit}
        noValidate
        aria-busy={sending}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          <p className={classes.text}>
            {confirms
              ? t('correction.dialog.confirmText')
              : t('correction.dialog.text')}
          </p>
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
          {error && (
            <InView>
              <CorrectionError error={error} entity={props.entity} />
            </InView>
          )}
        </DialogContent>
        <DialogActions>
          <ActionButton variant="text" aria-disabled={sending} onClick={cancel}>
            {t('action.cancel')}
          </ActionButton>
          <ActionButton
            type="submit"
            variant="contained"
            // Not `disabled`, which would take the focus away.
            aria-disabled={sending}
            className={sending ? classes.sending : undefined}
            buttonRef={submitRef}
            startIcon={
              sending ? (
                <CircularProgress size={16} color="inherit" aria-hidden />
              ) : undefined
            }
          >
            <span aria-live="polite">
              {sending ? t('correction.dialog.sending') : action}
            </span>
          </ActionButton>
        </DialogActions>
        <FocusOnMount target={confirms ? submitRef : firstRef} />
      </form>
    </Dialog>
  );
}

// Not `autoFocus`: the buttons of Material UI fail when they get the focus before they
// have been drawn for the second time.
function FocusOnMount(props: { target: RefObject<HTMLElement> }) {
  const { target } = props;
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => setIsDrawn(true), []);
  useEffect(() => {
    if (isDrawn) {
      target.current?.focus();
    }
  }, [isDrawn, target]);
  return null;
}

// On a small screen it would come below what is to be seen.
function InView(props: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return <div ref={ref}>{props.children}</div>;
}

// Too much is said at once, too little only when it is sent.
function useReasonProblem(reason: string, tried: boolean): string | undefined {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const length = reasonLength(reason);
  if (length > REASON_LIMIT) {
    return t('correction.dialog.reasonTooLong', {
      limit: format.number(REASON_LIMIT),
    });
  }
  return tried && length === 0
    ? t('correction.dialog.reasonMissing')
    : undefined;
}
