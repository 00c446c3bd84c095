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
import { makeStyles } from '@material-ui/core/styles';
import { PracticeRemedy } from '@team-topology/backstage-plugin-team-topology-common';
import { WebLink } from '../layout';
import { RemedyProposalPanel } from '../remedy';
import { teamTopologyTranslationRef } from '../translation';
import { CodeBlock } from './CodeBlock';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gap: 8,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& h4': { margin: 0, fontSize: 14, lineHeight: '20px', fontWeight: 700 },
    '& p': { margin: 0 },
  },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: 13,
  },
});

export interface RemedyPanelProps {
  remedy: PracticeRemedy;
  /** The id of the practice, where the entity around lacks it. */
  practice?: string;
}

/**
 * How to close a gap: what to do, what to paste, where to read more. With an entity
 * around, what to change in its file.
 */
export function RemedyPanel(props: RemedyPanelProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { text, yaml, links } = props.remedy;
  return (
    <div className={classes.panel}>
      <h4>{t('remedy.title')}</h4>
      <p>{text}</p>
      {props.practice === undefined ? (
        yaml && <CodeBlock text={yaml} />
      ) : (
        <RemedyProposalPanel practice={props.practice} remedy={props.remedy} />
      )}
      {links && links.length > 0 && (
        <ul className={classes.links} aria-label={t('remedy.links')}>
          {links.map(({ title, url }) => (
            <li key={url}>
              <WebLink to={url}>{title}</WebLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
