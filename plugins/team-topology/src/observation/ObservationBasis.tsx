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
import { StatedObservation } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { Facts } from '../layout';
import { Translate, useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { Concerned } from './Concerned';

const useStyles = makeStyles(theme => ({
  basis: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 8,
    marginTop: 8,
    padding: 12,
    borderRadius: 4,
    fontSize: 13,
    lineHeight: '18px',
    background: surfaces(theme).inset,
    '& p': { margin: 0 },
    '& h4': { margin: 0, fontSize: 13, lineHeight: '18px', fontWeight: 700 },
  },
  numbers: { '& dd': { fontVariantNumeric: 'tabular-nums' } },
  quiet: { color: surfaces(theme).quietText, overflowWrap: 'anywhere' },
}));

/** What an observation rests on: when it is stated, the numbers, and what it concerns. */
export function ObservationBasis(props: { observation: StatedObservation }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { numbers, teams, entities, docs } = props.observation;
  const counted = Object.entries(numbers).flatMap(([name, value]) => {
    const term = termOf(name, t);
    return term ? [{ name, term, value }] : [];
  });
  return (
    <div className={classes.basis}>
      <p>{useRule(props.observation)}</p>
      {counted.length > 0 && (
        <div className={classes.numbers}>
          <Facts>
            {counted.map(({ name, term, value }) => (
              <Term key={name} term={term} value={format.number(value)} />
            ))}
          </Facts>
        </div>
      )}
      {teams.length + entities.length > 0 && (
        <div>
          <h4>{t('observations.concerned')}</h4>
          <Concerned refs={[...teams, ...entities]} />
        </div>
      )}
      <p className={classes.quiet}>{t('observations.docs', { docs })}</p>
    </div>
  );
}

function Term(props: { term: string; value: string }) {
  return (
    <>
      <dt>{props.term}</dt>
      <dd>{props.value}</dd>
    </>
  );
}

/** When an observation is stated, with the limits of this Backstage. */
function useRule({ id, numbers, thresholds }: StatedObservation): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const limit = (name: string) => format.number(thresholds[name] ?? 0);
  switch (id) {
    case 'all-hats':
      return t('observations.rule.allHats', {
        functions: limit('functions'),
        entities: limit('entities'),
      });
    case 'function-differs':
      return t('observations.rule.functionDiffers');
    case 'function-hole':
      return t('observations.rule.functionHole');
    case 'label-only':
      return numbers.ofFunction === 0
        ? t('observations.rule.labelOnly', { entities: limit('entities') })
        : t('observations.rule.labelDelivery', { entities: limit('entities') });
    case 'many-stacks':
      return t('observations.rule.manyStacks', { stacks: limit('stacks') });
    case 'platform-without-users':
      return t('observations.rule.platformWithoutUsers', {
        teams: limit('teams'),
      });
    case 'silo':
      return t('observations.rule.silo', {
        entities: limit('entities'),
        teams: limit('teams'),
      });
    default:
      // Of a newer backend.
      return '';
  }
}

/** What a number counts; limits are told in the rule. */
function termOf(name: string, t: Translate): string | undefined {
  const terms: Record<string, string> = {
    components: t('observations.number.components'),
    entities: t('observations.number.entities'),
    functions: t('observations.number.functions'),
    ofFunction: t('observations.number.ofFunction'),
    otherTeams: t('observations.number.otherTeams'),
    services: t('observations.number.services'),
    stacks: t('observations.number.stacks'),
    tagged: t('observations.number.tagged'),
    teams: t('observations.number.teams'),
    usingTeams: t('observations.number.usingTeams'),
  };
  return terms[name];
}
