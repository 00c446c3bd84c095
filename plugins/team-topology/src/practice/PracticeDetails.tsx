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
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ReportedPractice } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { surfaces } from '../appearance';
import { TargetName } from '../exemption/TargetName';
import { useFunctionWords } from '../function';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { FoundEvidence } from './FoundEvidence';
import { RemedyPanel } from './RemedyPanel';

const useStyles = makeStyles(theme => ({
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 12,
    padding: '12px 12px 14px',
    background: surfaces(theme).inset,
    borderTop: `1px solid ${surfaces(theme).line}`,
    '& h4': { margin: '0 0 4px', fontSize: 14, fontWeight: 700 },
    '& p': { margin: 0 },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 32px',
    margin: 0,
    paddingTop: 10,
    fontSize: 13,
    borderTop: `1px solid ${surfaces(theme).line}`,
    '& dt': { color: surfaces(theme).quietText },
    '& dd': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 8,
    alignItems: 'center',
    '&:empty': { display: 'none' },
  },
}));

export interface PracticeDetailsProps {
  practice: ReportedPractice;
  /** What one can do about it. */
  actions?: ReactNode;
}

/** Everything known about one practice of an entity. */
export function PracticeDetails(props: PracticeDetailsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useFunctionWords();
  const { practice } = props;
  // One that waits for a gap says nothing about what is met.
  const exemption =
    practice.state === 'exempt' ? practice.exemption : undefined;
  const facts: [string, string | undefined][] = [
    [t('practices.since'), practice.since && format.date(practice.since)],
    [
      t('practices.countsOn'),
      t('disciplineLevel', {
        discipline: words.title(practice.discipline),
        level: format.number(practice.level),
      }),
    ],
    [
      t('practices.exemptUntil'),
      exemption &&
        (exemption.until
          ? format.date(exemption.until)
          : t('exemption.withoutEnd')),
    ],
    [t('practices.exemptReason'), exemption?.reason],
  ];
  return (
    <div className={classes.details}>
      <p>{practice.rationale}</p>
      {practice.state !== 'not-applicable' && (
        <div>
          <h4>{t('practices.found')}</h4>
          <FoundEvidence evidence={practice.evidence} />
          {practice.withheld && <p>{t('practices.withheld')}</p>}
        </div>
      )}
      {practice.remedy && (
        <RemedyPanel remedy={practice.remedy} practice={practice.practice} />
      )}
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {exemption?.target && (
          <div>
            <dt>{t('exemption.target.title')}</dt>
            <dd>
              <TargetName target={exemption.target} />
            </dd>
          </div>
        )}
        {exemption?.author && (
          <div>
            <dt>{t('exemption.by')}</dt>
            <dd>
              <EntityRefLink
                entityRef={exemption.author}
                defaultKind="user"
                hideIcon
              />
            </dd>
          </div>
        )}
      </dl>
      {exemption?.source === 'annotation' && (
        <p>{t('exemption.declaredInFile')}</p>
      )}
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </div>
  );
}
