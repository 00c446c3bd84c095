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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  PracticeRemedy,
  RemedyProposal,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { teamTopologyApiRef } from '../api';
import { surfaces } from '../appearance';
import { isWebAddress, Notice, WebLink } from '../layout';
import { useFormat } from '../locale';
import { CodeBlock } from '../practice/CodeBlock';
import { ErrorNotice, useAnswer } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { DiffBlock } from './DiffBlock';
import { TemplateList } from './TemplateList';

const ALTERNATIVE = /^\s*#\s*or:?\s*$/im;

const useStyles = makeStyles(theme => ({
  panel: {
    display: 'grid',
    gap: 8,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& p': { margin: 0 },
  },
  quiet: { color: surfaces(theme).quietText, fontSize: 13 },
}));

export interface RemedyProposalPanelProps {
  /** The id of the practice. */
  practice: string;
  /** What the rules say; shown until more is known. */
  remedy: PracticeRemedy;
}

/** What to change in the file of the entity around, or which template to run. */
export function RemedyProposalPanel(props: RemedyProposalPanelProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const api = useApi(teamTopologyApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { practice, remedy } = props;
  const { value, error, loading, reload } = useAnswer<RemedyProposal>(
    useCallback(
      () => api.getRemedy(entityRef, practice),
      // Each report brings its own remedy: after a re-check, the file may differ.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, entityRef, practice, remedy],
    ),
  );
  return (
    <div className={classes.panel} aria-busy={loading}>
      {error && (
        <ErrorNotice
          inCard
          error={error}
          title={t('remedy.failed')}
          onRetry={reload}
        />
      )}
      {value ? (
        <Proposal proposal={value} />
      ) : (
        <>
          {loading && (
            <p role="status" className={classes.quiet}>
              {t('remedy.reading')}
            </p>
          )}
          {remedy.yaml && <CodeBlock text={remedy.yaml} />}
        </>
      )}
    </div>
  );
}

function Proposal(props: { proposal: RemedyProposal }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { patch, problem, templates } = props.proposal;
  const editUrl = patch?.editUrl;
  const { diff } = patch ?? {};
  const placeholders = patch?.placeholders.filter(
    placeholder => !diff || diff.includes(placeholder),
  );
  return (
    <>
      {problem && (
        <Notice
          inCard
          severity="info"
          title={patch ? t('remedy.noDiff') : undefined}
        >
          {problem}
        </Notice>
      )}
      {patch && diff && <DiffBlock path={patch.path} diff={diff} />}
      {patch && diff && ALTERNATIVE.test(patch.fragment) && (
        <p>{t('remedy.alternatives')}</p>
      )}
      {patch && (!diff || ALTERNATIVE.test(patch.fragment)) && (
        <CodeBlock text={patch.fragment} />
      )}
      {placeholders && placeholders.length > 0 && (
        <p className={classes.quiet}>
          {t('remedy.placeholders', {
            placeholders: format.list(placeholders),
          })}
        </p>
      )}
      {templates.length > 0 && <TemplateList templates={templates} />}
      {editUrl && isWebAddress(editUrl) && (
        <p>
          <WebLink to={editUrl}>{t('remedy.edit')}</WebLink>
        </p>
      )}
    </>
  );
}
