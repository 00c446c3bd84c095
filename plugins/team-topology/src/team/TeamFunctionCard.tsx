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
import { TeamReport } from '@team-topology/backstage-plugin-team-topology-common';
import { useId, useState } from 'react';
import { surfaces } from '../appearance';
import {
  EvidenceTable,
  PrimaryFunction,
  ShareBars,
  useConfidenceWords,
} from '../classification';
import {
  CorrectionFacts,
  CorrectionPanel,
  ShowCorrection,
} from '../correction';
import { ActionButton, Card, Column, Columns, Facts, Notice } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { FunctionVoices } from './FunctionVoices';
import { useBasisWords } from './useBasisWords';

const useStyles = makeStyles(theme => ({
  text: { margin: 0, color: surfaces(theme).quietText, fontSize: 13 },
  heading: { margin: 0, fontSize: 14, fontWeight: 700 },
  evidence: { marginTop: 12 },
}));

export interface TeamFunctionCardProps {
  group: Entity;
  report: TeamReport;
  /** The name that people read. */
  name: string;
  onChange: ShowCorrection;
}

/** What a team is for: as declared, as observed, and in its own words. */
export function TeamFunctionCard(props: TeamFunctionCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const confidenceWords = useConfidenceWords();
  const { classification, functions } = props.report;
  const { primary, confidence, correction, observed } = classification;
  const { teamType } = props.report.team;
  const basis = useBasisWords(props.report);
  const { evidence } = classification.words;
  return (
    <Card
      title={t('teamFunction.title')}
      subtitle={t('teamFunction.subtitle', { name: props.name })}
    >
      <Columns>
        <Column>
          <PrimaryFunction id={primary} summary={classification.summary} />
          <Facts>
            {primary !== undefined && (
              <>
                <dt>{t('teamFunction.confidence')}</dt>
                <dd>
                  <b>{confidenceWords.alone(confidence)}</b>
                </dd>
              </>
            )}
            <dt>{t('teamFunction.basis')}</dt>
            <dd>{basis}</dd>
            {teamType && (
              <>
                <dt>{t('teamFunction.teamType')}</dt>
                <dd>{t('teamFunction.teamTypeMeaning', { type: teamType })}</dd>
              </>
            )}
            <CorrectionFacts correction={correction} />
          </Facts>
          {primary === undefined && (
            <p className={classes.text}>
              {t('teamFunction.unclassifiedMeaning', {
                functions: format.notes(functions.map(({ id }) => id)),
              })}
            </p>
          )}
          <CorrectionPanel
            entity={props.group}
            name={props.name}
            primary={primary}
            correction={correction}
            overruled={classification.overruled}
            onChange={props.onChange}
          />
        </Column>
        <Column>
          <h3 className={classes.heading}>{t('teamFunction.compared')}</h3>
          <FunctionVoices classification={classification} />
          {classification.observations.map(({ id, text }) => (
            <Notice key={id} inCard severity="info">
              {text}
            </Notice>
          ))}
          {observed.entities > 0 ? (
            <ShareBars
              shares={observed.shares}
              label={t('teamFunction.observedShares')}
            />
          ) : (
            evidence.length > 0 && (
              <ShareBars
                shares={classification.words.shares}
                label={t('teamFunction.wordsShares')}
              />
            )
          )}
        </Column>
      </Columns>
      {evidence.length > 0 && <WordsEvidence classification={classification} />}
    </Card>
  );
}

function WordsEvidence(props: {
  classification: TeamReport['classification'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const evidenceId = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.evidence}>
      <ActionButton
        variant="text"
        flush
        aria-expanded={open}
        aria-controls={open ? evidenceId : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? t('teamFunction.hideEvidence') : t('teamFunction.showEvidence')}
      </ActionButton>
      {open && (
        <div id={evidenceId}>
          <EvidenceTable
            caption={t('teamFunction.evidenceCaption')}
            evidence={props.classification.words.evidence}
          />
        </div>
      )}
    </div>
  );
}
