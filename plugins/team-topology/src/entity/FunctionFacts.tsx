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
import {
  Classification,
  confidenceWord,
} from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { useFunctionWords } from '../function';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '5px 14px',
    margin: 0,
    fontSize: 13,
    '& dt': { color: surfaces(theme).quietText },
    '& dd': { margin: 0 },
  },
  quiet: { color: surfaces(theme).quietText },
}));

/** How sure the classification is, and whether a person corrected it. */
export function FunctionFacts(props: { classification: Classification }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { primary, confidence, correction, evidence } = props.classification;
  return (
    <dl className={classes.facts}>
      {primary !== undefined && (
        <>
          <dt>{t('functionCard.confidence')}</dt>
          <dd>
            <b>
              {t('confidence.value', {
                word: t(`confidence.${confidenceWord(confidence)}`),
                number: format.number(confidence, 2),
              })}
            </b>{' '}
            {!correction && (
              <span className={classes.quiet}>
                {t('functionCard.evidenceCount', { count: evidence.length })}
              </span>
            )}
          </dd>
        </>
      )}
      <dt>{t('functionCard.corrected')}</dt>
      <dd>
        {correction ? (
          <>
            <b>{t('functionCard.declaredBy')}</b>{' '}
            <span className={classes.quiet}>
              <SignalsAlone classification={props.classification} />
            </span>
          </>
        ) : (
          t('functionCard.notCorrected')
        )}
      </dd>
    </dl>
  );
}

function SignalsAlone(props: { classification: Classification }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const { derived, primary } = props.classification;
  if (!derived?.primary) {
    return <>{t('functionCard.signalsSilent')}</>;
  }
  if (derived.primary === primary) {
    return <>{t('functionCard.signalsAgree')}</>;
  }
  return (
    <>
      {t('functionCard.signalsDiffer', {
        function: words.inSentence(derived.primary),
        confidence: t(
          `confidence.${confidenceWord(derived.confidence)}`,
        ).toLocaleLowerCase(),
      })}
    </>
  );
}
