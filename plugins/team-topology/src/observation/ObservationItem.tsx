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
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import CloseIcon from '@material-ui/icons/Close';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import { StatedObservation } from '@team-topology/backstage-plugin-team-topology-common';
import { Ref, useId, useState } from 'react';
import { surfaces } from '../appearance';
import { useSubmission } from '../dialog';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { ObservationBasis } from './ObservationBasis';
import { ObservationError } from './ObservationError';
import { VerdictLine } from './VerdictLine';

const useStyles = makeStyles(theme => ({
  item: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr)',
    gap: '0 8px',
    outline: 'none',
  },
  icon: { fontSize: 18, marginTop: 1, color: surfaces(theme).quietText },
  title: { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 },
  messages: { '&:not(:empty)': { marginTop: 8 } },
}));

/** What came of what a person did. */
export type VerdictChange = 'confirmed' | 'dismissed' | 'undone';

export interface ObservationItemProps {
  observation: StatedObservation;
  group: Entity;
  itemRef: Ref<HTMLLIElement>;
  /** Ends when the verdict is shown. */
  confirm(): Promise<void>;
  undo(): Promise<void>;
  /** Asks for a reason. */
  onDismiss(button: HTMLElement): void;
  onChange(change: VerdictChange): void;
  /** Reads the report again. */
  onReload(): void;
}

/** One observation, with what people say about it and what it rests on. */
export function ObservationItem(props: ObservationItemProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { group, onChange, onReload } = props;
  const { title, text, verdict } = props.observation;
  const whyId = useId();
  const [open, setOpen] = useState(false);
  const confirming = useSubmission<void>(props.confirm);
  const undoing = useSubmission<void>(props.undo);

  const confirm = async () => {
    undoing.reset();
    if (await confirming.submit()) {
      onChange('confirmed');
    }
  };
  const undo = async () => {
    confirming.reset();
    if (await undoing.submit()) {
      onChange('undone');
    }
  };
  const dismiss = (button: HTMLElement) => {
    confirming.reset();
    undoing.reset();
    props.onDismiss(button);
  };
  const failed = [
    { error: confirming.error, retry: confirm },
    { error: undoing.error, retry: undo },
  ].find(({ error }) => error);
  return (
    <li ref={props.itemRef} tabIndex={-1} className={classes.item}>
      <InfoOutlinedIcon aria-hidden className={classes.icon} />
      <div>
        <h3 className={classes.title}>{title}</h3>
        <p>{text}</p>
        {verdict && <VerdictLine verdict={verdict} />}
        <div className={classes.buttons}>
          {verdict ? (
            <ActionButton
              busy={undoing.sending}
              aria-label={t('observations.actionOf', {
                action: undoing.sending
                  ? t('observations.undoing')
                  : t('action.undo'),
                title,
              })}
              onClick={undo}
            >
              {undoing.sending ? t('observations.undoing') : t('action.undo')}
            </ActionButton>
          ) : (
            <>
              <ActionButton
                busy={confirming.sending}
                startIcon={<CheckIcon />}
                aria-label={t('observations.actionOf', {
                  action: confirming.sending
                    ? t('observations.confirming')
                    : t('observations.confirm'),
                  title,
                })}
                onClick={confirm}
              >
                {confirming.sending
                  ? t('observations.confirming')
                  : t('observations.confirm')}
              </ActionButton>
              <ActionButton
                busy={confirming.sending}
                startIcon={<CloseIcon />}
                aria-haspopup="dialog"
                aria-label={t('observations.actionOf', {
                  action: t('observations.dismiss'),
                  title,
                })}
                onClick={event => dismiss(event.currentTarget)}
              >
                {t('observations.dismiss')}
              </ActionButton>
            </>
          )}
          <ActionButton
            variant="text"
            aria-expanded={open}
            aria-controls={open ? whyId : undefined}
            aria-label={t('observations.actionOf', {
              action: t('observations.why'),
              title,
            })}
            onClick={() => setOpen(!open)}
          >
            {t('observations.why')}
          </ActionButton>
        </div>
        <div className={classes.messages}>
          {failed?.error && (
            <ObservationError
              error={failed.error}
              group={group}
              onRetry={failed.retry}
              onReload={onReload}
            />
          )}
        </div>
        {open && (
          <div id={whyId}>
            <ObservationBasis observation={props.observation} />
          </div>
        )}
      </div>
    </li>
  );
}
