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
import CircularProgress from '@material-ui/core/CircularProgress';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import {
  FormEvent,
  ReactNode,
  RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

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
  progress: {
    '&, & circle': {
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  },
}));

export interface FormDialogProps {
  open: boolean;
  title: string;
  /** What sending it means, above the fields. */
  text: ReactNode;
  /** Of the button that sends. */
  action: string;
  sending: boolean;
  /** Where the focus is to be at first; the button that sends without it. */
  firstRef?: RefObject<HTMLElement>;
  /** Why it was refused. */
  error?: ReactNode;
  /** The fields. */
  children?: ReactNode;
  onSubmit(): void;
  onCancel(): void;
  /** The dialog is gone from the page. */
  onExited(): void;
}

/**
 * A dialog that sends a form. What was typed stays when it is refused. Give it another
 * key each time it is opened.
 */
export function FormDialog(props: FormDialogProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const titleId = useId();
  const submitRef = useRef<HTMLButtonElement>(null);
  const { sending } = props;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  // What is being sent must not come to an end that nobody sees.
  const cancel = () => !sending && props.onCancel();
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
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent className={classes.content}>
          <p className={classes.text}>{props.text}</p>
          {props.children}
          {props.error && <InView>{props.error}</InView>}
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
                <CircularProgress
                  size={16}
                  color="inherit"
                  className={classes.progress}
                  aria-hidden
                />
              ) : undefined
            }
          >
            <span aria-live="polite">
              {sending ? t('dialog.sending') : props.action}
            </span>
          </ActionButton>
        </DialogActions>
        <FocusOnMount target={props.firstRef ?? submitRef} />
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
