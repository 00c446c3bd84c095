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
import { EntityReport } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import {
  ChangesList,
  EvidenceTable,
  PrimaryFunction,
  ShareBars,
} from '../classification';
import { CorrectionPanel, ShowCorrection } from '../correction';
import { useFunctionWords } from '../function';
import { Card, Column, Columns } from '../layout';
import { useFormat } from '../locale';
import { CodeBlock } from '../practice';
import { teamTopologyTranslationRef } from '../translation';
import { FunctionFacts } from './FunctionFacts';

const useStyles = makeStyles(theme => ({
  text: { margin: 0, color: surfaces(theme).quietText, fontSize: 13 },
  why: { margin: '18px 0 2px', fontSize: 14, fontWeight: 700 },
  footnote: {
    margin: '10px 0 0',
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
}));

export interface FunctionCardProps {
  entity: Entity;
  report: EntityReport;
  /** The name that people read. */
  name: string;
  onChange: ShowCorrection;
}

const CORRECTION = `metadata:
  annotations:
    team-topology/function: <function>`;

/** What the entity is, how sure that is, and why. */
export function FunctionCard(props: FunctionCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { classification, functions } = props.report;
  const { primary, evidence, withheld, correction } = classification;
  const hasShares = evidence.length > 0 || withheld;
  return (
    <Card
      title={t('functionCard.title')}
      subtitle={t('functionCard.subtitle', { name: props.name })}
    >
      <Columns>
        <Column>
          <PrimaryFunction id={primary} summary={classification.summary} />
          <FunctionFacts classification={classification} />
          {primary === undefined && (
            <>
              <p className={classes.text}>
                {t('functionCard.unclassifiedMeaning', {
                  functions: format.notes(functions.map(({ id }) => id)),
                })}
              </p>
              <CodeBlock text={CORRECTION} />
            </>
          )}
          <CorrectionPanel
            entity={props.entity}
            name={props.name}
            primary={primary}
            correction={correction}
            overruled={classification.overruled}
            onChange={props.onChange}
          />
        </Column>
        {hasShares && (
          <ShareBars
            shares={classification.shares}
            label={
              correction
                ? t('functionCard.signalShares')
                : t('functionCard.shares')
            }
          />
        )}
      </Columns>
      <h3 className={classes.why}>{t('functionCard.why')}</h3>
      {evidence.length > 0 ? (
        <EvidenceTable caption={t('evidence.caption')} evidence={evidence} />
      ) : (
        !withheld && (
          <p className={classes.text}>{t('functionCard.noEvidence')}</p>
        )
      )}
      {withheld && (
        <p className={classes.footnote}>{t('functionCard.withheld')}</p>
      )}
      {hasShares && <Sums sums={classification.sums} />}
      <ChangesList changes={classification.changes} />
    </Card>
  );
}

function Sums(props: { sums: Record<string, number> }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useFunctionWords();
  const all = Object.entries(props.sums).sort(([, a], [, b]) => b - a);
  const parts: string[] = all
    .filter(([, sum]) => sum !== 0)
    .map(([id, sum]) =>
      t('functionCard.sum', {
        function: words.inSentence(id),
        sum: format.sum(sum),
      }),
    );
  if (parts.length < all.length) {
    parts.push(t('functionCard.otherSums'));
  }
  return (
    <p className={classes.footnote}>
      {t('functionCard.sums', { sums: format.notes(parts) })}
    </p>
  );
}
