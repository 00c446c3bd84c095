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
  TeamClassification,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { useConfidenceWords } from '../classification';
import { sharePercents } from '../function';
import { FunctionName } from '../guide';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  voices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: 12,
    margin: 0,
    '@media (max-width: 500px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  voice: {
    padding: '8px 12px',
    borderRadius: 4,
    background: surfaces(theme).inset,
    '& dt': { fontSize: 12, color: surfaces(theme).quietText },
    '& dd': { margin: 0 },
  },
  function: { fontWeight: 700 },
  detail: { display: 'block', fontSize: 13, lineHeight: '18px' },
}));

/** Declared, observed and own words, side by side. */
export function FunctionVoices(props: { classification: TeamClassification }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <dl className={classes.voices}>
      <Voice
        term={t('teamFunction.declared')}
        {...useDeclared(props.classification)}
      />
      <Voice
        term={t('teamFunction.observed')}
        {...useObserved(props.classification)}
      />
      <Voice
        term={t('teamFunction.words')}
        {...useOwnWords(props.classification)}
      />
    </dl>
  );
}

/** What one of them says; no function where it names none. */
interface Said {
  id?: TeamFunction;
  detail: string;
}

function Voice(props: Said & { term: string }) {
  const classes = useStyles();
  return (
    <div className={classes.voice}>
      <dt>{props.term}</dt>
      <dd>
        {props.id !== undefined && (
          <span className={classes.function}>
            <FunctionName id={props.id} />
          </span>
        )}
        <span className={classes.detail}>{props.detail}</span>
      </dd>
    </div>
  );
}

function useDeclared(classification: TeamClassification): Said {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { correction } = classification;
  if (!correction) {
    return { detail: t('teamFunction.declaredNot') };
  }
  return {
    id: correction.function,
    detail:
      correction.field === undefined
        ? t('teamFunction.declaredPerson')
        : t('teamFunction.declaredField'),
  };
}

function useObserved(classification: TeamClassification): Said {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const confidenceWords = useConfidenceWords();
  const { primary, confidence, shares, entities } = classification.observed;
  if (entities === 0) {
    return { detail: t('teamFunction.observedNothing') };
  }
  if (primary === undefined) {
    return { detail: t('teamFunction.observedTie', { count: entities }) };
  }
  return {
    id: primary,
    detail: t('teamFunction.observedOf', {
      percent: format.percent(sharePercents(shares)[primary] ?? 0),
      count: entities,
      confidence: confidenceWords.inSentence(confidence),
    }),
  };
}

function useOwnWords(classification: TeamClassification): Said {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const confidenceWords = useConfidenceWords();
  const { primary, confidence, evidence } = classification.words;
  if (evidence.length === 0) {
    return { detail: t('teamFunction.wordsNothing') };
  }
  if (primary === undefined) {
    return { detail: t('teamFunction.wordsTie') };
  }
  return { id: primary, detail: confidenceWords.inSentence(confidence) };
}
