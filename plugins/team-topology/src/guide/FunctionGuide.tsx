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

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useId, useRef } from 'react';
import { teamTopologyApiRef } from '../api';
import { NARROW, surfaces } from '../appearance';
import { FunctionIcon, useFunctions, useFunctionWords } from '../function';
import { ActionButton, Facts } from '../layout';
import { ErrorNotice, useAnswer } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { GuideLevels } from './GuideLevels';
import { useGuideWords } from './useGuideWords';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gap: 14,
    gridTemplateColumns: 'minmax(0, 1fr)',
    fontFamily: theme.typography.fontFamily,
    fontSize: 14,
    lineHeight: '20px',
    '& h3': { margin: '0 0 4px', fontSize: 14, fontWeight: 700 },
    '& p': { margin: 0 },
  },
  title: { display: 'flex', gap: 8, alignItems: 'center', outline: 'none' },
  mission: { fontSize: 16, lineHeight: '24px' },
  others: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  other: {
    display: 'inline-flex',
    gap: 6,
    alignItems: 'center',
    minHeight: 28,
    padding: '2px 8px',
    font: 'inherit',
    fontSize: 13,
    border: `1px solid ${surfaces(theme).strongLine}`,
    borderRadius: 14,
    [NARROW]: { minHeight: 36, borderRadius: 18 },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
}));

export interface FunctionGuideProps {
  id: TeamFunction;
  open: boolean;
  onClose(): void;
  /** Another function is asked for. */
  onShow(id: TeamFunction): void;
  onExited(): void;
}

/**
 * What a function is there for, how it works with the others, and what it practises.
 */
export function FunctionGuide(props: FunctionGuideProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const titleId = useId();
  const titleRef = useRef<HTMLSpanElement>(null);
  const functions = useFunctions();
  const words = useFunctionWords();
  const guide = useGuideWords(props.id);
  const api = useApi(teamTopologyApiRef);
  const answer = useAnswer(useCallback(() => api.getPractices(), [api]));
  const { id } = props;
  const practices = answer.value?.practices.filter(
    ({ discipline }) => discipline === id,
  );
  // Another function begins at its top, also for those who hear it.
  useEffect(() => titleRef.current?.focus(), [id]);
  return (
    <Dialog
      open={props.open}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      disableRestoreFocus
      TransitionProps={{ onExited: props.onExited }}
      onClose={props.onClose}
    >
      <DialogTitle id={titleId}>
        <span ref={titleRef} tabIndex={-1} className={classes.title}>
          <FunctionIcon id={id} size={24} />
          {words.title(id)}
        </span>
      </DialogTitle>
      <DialogContent key={id} className={classes.content}>
        <p className={classes.mission}>{words.mission(id)}</p>
        <Facts>
          <dt>{t('guide.question')}</dt>
          <dd>{words.question(id)}</dd>
          <dt>{t('guide.northStar')}</dt>
          <dd>{words.northStar(id)}</dd>
          {guide && (
            <>
              <dt>{t('guide.gives')}</dt>
              <dd>{guide.gives}</dd>
              <dt>{t('guide.measured')}</dt>
              <dd>{guide.measured}</dd>
              <dt>{t('guide.picture')}</dt>
              <dd>{guide.picture}</dd>
            </>
          )}
        </Facts>
        {guide && (
          <div>
            <h3>{t('guide.together')}</h3>
            <p>{guide.together}</p>
          </div>
        )}
        {answer.error && (
          <ErrorNotice inCard error={answer.error} onRetry={answer.reload} />
        )}
        {!answer.error && !practices && <p role="status">{t('loading')}</p>}
        {practices && (
          <GuideLevels practices={practices} levels={guide?.levels} />
        )}
        <div>
          <h3>{t('guide.others')}</h3>
          <div className={classes.others}>
            {functions
              .filter(other => other.id !== id)
              .map(other => (
                <ButtonBase
                  key={other.id}
                  className={classes.other}
                  onClick={() => props.onShow(other.id)}
                >
                  <FunctionIcon id={other.id} size={16} />
                  {words.title(other.id)}
                </ButtonBase>
              ))}
          </div>
        </div>
      </DialogContent>
      <DialogActions>
        <ActionButton variant="text" onClick={props.onClose}>
          {t('action.close')}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
