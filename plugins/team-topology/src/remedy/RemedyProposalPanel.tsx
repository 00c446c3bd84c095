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
import { Link } from '@backstage/core-components';
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
import { templateLink } from './templateLink';

const ALTERNATIVE = /^\s*#\s*or:?\s*$/im;

const useStyles = makeStyles(theme => ({
  panel: {
    display: 'grid',
    gap: 8,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& p': { margin: 0 },
  },
  quiet: { color: surfaces(theme).quietText, fontSize: 13 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowWrap: 'anywhere',
  },
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
      {((editUrl && isWebAddress(editUrl)) || templates.length > 0) && (
        <ul className={classes.links} aria-label={t('remedy.actions')}>
          {editUrl && isWebAddress(editUrl) && (
            <li>
              <WebLink to={editUrl}>{t('remedy.edit')}</WebLink>
            </li>
          )}
          {templates.map(template => (
            <li key={template.ref}>
              <Link to={templateLink(template)}>
                {t('remedy.openTemplate', { title: template.title })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
