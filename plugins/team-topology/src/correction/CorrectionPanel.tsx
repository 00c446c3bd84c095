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
import { ResponseError } from '@backstage/errors';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import EditIcon from '@material-ui/icons/Edit';
import UndoIcon from '@material-ui/icons/Undo';
import {
  Correction,
  CorrectionRequest,
  CorrectionResponse,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { teamTopologyApiRef } from '../api';
import { useSubmission } from '../dialog';
import { useFunctionWords } from '../function';
import { ActionButton, LiveRegion, Notice } from '../layout';
import { answerInTime } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { CorrectionDialog, CorrectionMode } from './CorrectionDialog';
import { CorrectionError } from './CorrectionError';
import { DeclaredInFile } from './DeclaredInFile';
import { OverruledNotice } from './OverruledNotice';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gap: 12,
    gridTemplateColumns: 'minmax(0, 1fr)',
    outline: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
});

/** Puts what a correction came to on the page. */
export type ShowCorrection = (answer?: CorrectionResponse) => Promise<void>;

export interface CorrectionPanelProps {
  entity: Entity;
  /** The name that people read. */
  name: string;
  /** What it counts as; `undefined` is unclassified. */
  primary: TeamFunction | undefined;
  correction: Correction | undefined;
  overruled: Correction | undefined;
  /**
   * Shows the report of an answer, or reads it again without one; ends when it is shown.
   */
  onChange: ShowCorrection;
}

/**
 * What a person can do about the function of an entity or a team, what came of it,
 * and what speaks against a correction.
 */
export function CorrectionPanel(props: CorrectionPanelProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const { correction, overruled, primary, entity, onChange } = props;
  const { correct, undo } = useCorrectionCalls(entity, onChange);
  const undoing = useSubmission<void>(undo);
  const [undone, setUndone] = useState(0);
  const [done, setDone] = useState<'corrected' | 'changed' | 'undone'>();
  const [dialog, setDialog] = useState<{
    open: boolean;
    mode: CorrectionMode;
    opening: number;
  }>({ open: false, mode: 'correct', opening: 0 });
  const panel = useRef<HTMLDivElement>(null);
  const correctButton = useRef<HTMLButtonElement>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);

  const openDialog = (mode: CorrectionMode) => {
    setDone(undefined);
    undoing.reset();
    setDialog({ open: true, mode, opening: dialog.opening + 1 });
  };
  const closeDialog = (isDone: boolean) => {
    setDialog({ ...dialog, open: false });
    if (isDone) {
      setDone(dialog.mode === 'change' ? 'changed' : 'corrected');
    }
  };
  // The button to confirm is gone once it has been used.
  const restoreFocus = () => {
    const opener = dialog.mode === 'confirm' ? confirmButton : correctButton;
    (opener.current ?? correctButton.current ?? panel.current)?.focus();
  };
  const onUndo = async () => {
    if (await undoing.submit()) {
      setDone('undone');
    }
    setUndone(count => count + 1);
  };
  // The button that was pressed may be gone with the correction.
  useEffect(() => {
    if (undone > 0 && document.activeElement === document.body) {
      (correctButton.current ?? panel.current)?.focus();
    }
  }, [undone]);

  const undoButton = (text: string) => (
    <ActionButton
      variant="text"
      startIcon={<UndoIcon />}
      busy={undoing.sending}
      onClick={onUndo}
    >
      {undoing.sending ? t('correction.undoing') : text}
    </ActionButton>
  );
  const field = correction?.field;
  const mayConfirm = !correction && primary !== undefined;
  return (
    <div ref={panel} tabIndex={-1} className={classes.panel}>
      {correction?.contrary && (
        <Notice inCard severity="warning" title={t('correction.contraryTitle')}>
          <p>{correction.contrary}</p>
          <p>{t('correction.contraryHint')}</p>
        </Notice>
      )}
      {field !== undefined ? (
        <DeclaredInFile field={field} entity={entity} />
      ) : (
        <div className={classes.buttons}>
          {mayConfirm && (
            <ActionButton
              buttonRef={confirmButton}
              variant="contained"
              startIcon={<CheckIcon />}
              onClick={() => openDialog('confirm')}
            >
              {t('correction.confirm', { function: words.title(primary) })}
            </ActionButton>
          )}
          <ActionButton
            buttonRef={correctButton}
            startIcon={<EditIcon />}
            onClick={() => openDialog(correction ? 'change' : 'correct')}
          >
            {correction ? t('correction.change') : t('correction.correct')}
          </ActionButton>
          {correction && undoButton(t('correction.undo'))}
        </div>
      )}
      {overruled && (
        <OverruledNotice
          overruled={overruled}
          action={undoButton(t('correction.remove'))}
        />
      )}
      {undoing.error && (
        <CorrectionError error={undoing.error} entity={entity} />
      )}
      <LiveRegion>
        {done && (
          <Notice
            inCard
            announced
            severity="info"
            action={
              // What a changed correction said before is gone, so it cannot come back.
              done === 'corrected' &&
              correction && (
                <ActionButton variant="text" onClick={onUndo}>
                  {t('action.undo')}
                </ActionButton>
              )
            }
          >
            {
              {
                corrected: t('correction.doneCorrected'),
                changed: t('correction.doneChanged'),
                undone: t('correction.doneUndone'),
              }[done]
            }
          </Notice>
        )}
      </LiveRegion>
      {dialog.opening > 0 && (
        <CorrectionDialog
          key={dialog.opening}
          open={dialog.open}
          mode={dialog.mode}
          entity={entity}
          name={props.name}
          current={primary}
          correct={correct}
          onClose={closeDialog}
          onExited={restoreFocus}
        />
      )}
    </div>
  );
}

function useCorrectionCalls(entity: Entity, onChange: ShowCorrection) {
  const api = useApi(teamTopologyApiRef);
  const entityRef = stringifyEntityRef(entity);
  const correct = useCallback(
    async (request: CorrectionRequest) => {
      await onChange(await answerInTime(api.correct(entityRef, request)));
    },
    [api, entityRef, onChange],
  );
  const undo = useCallback(async () => {
    try {
      await onChange(await answerInTime(api.undoCorrection(entityRef)));
    } catch (error) {
      if ((error as ResponseError).statusCode === 404) {
        // Somebody else was faster, so what is shown is out of date.
        await onChange();
      }
      throw error;
    }
  }, [api, entityRef, onChange]);
  return { correct, undo };
}
