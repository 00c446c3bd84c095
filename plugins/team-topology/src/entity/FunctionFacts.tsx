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
import { Classification } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { useConfidenceWords } from '../classification';
import { CorrectionFacts } from '../correction';
import { useFunctionWords } from '../function';
import { Facts } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  quiet: { color: surfaces(theme).quietText },
}));

/** How sure the classification is, and whether a person corrected it. */
export function FunctionFacts(props: { classification: Classification }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const confidenceWords = useConfidenceWords();
  const { primary, confidence, correction, evidence } = props.classification;
  return (
    <Facts>
      {primary !== undefined && (
        <>
          <dt>{t('functionCard.confidence')}</dt>
          <dd>
            <b>{confidenceWords.alone(confidence)}</b>{' '}
            {!correction && (
              <span className={classes.quiet}>
                {t('functionCard.evidenceCount', { count: evidence.length })}
              </span>
            )}
          </dd>
        </>
      )}
      <CorrectionFacts correction={correction} />
      {correction && (
        <>
          <dt>{t('functionCard.signals')}</dt>
          <dd>
            <SignalsAlone classification={props.classification} />
          </dd>
        </>
      )}
    </Facts>
  );
}

function SignalsAlone(props: { classification: Classification }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const confidenceWords = useConfidenceWords();
  const { derived, primary } = props.classification;
  if (!derived?.primary) {
    return <>{t('functionCard.signalsSilent')}</>;
  }
  const confidence = confidenceWords.inSentence(derived.confidence);
  if (derived.primary === primary) {
    return <>{t('functionCard.signalsAgree', { confidence })}</>;
  }
  return (
    <>
      {t('functionCard.signalsDiffer', {
        function: words.inSentence(derived.primary),
        confidence,
      })}
    </>
  );
}
