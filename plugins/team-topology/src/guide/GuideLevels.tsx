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
import { Practice } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { SeverityLabel } from '../practice';
import { teamTopologyTranslationRef } from '../translation';

const LEVELS = [1, 2, 3] as const;

const useStyles = makeStyles(theme => ({
  levels: { display: 'grid', gap: 12 },
  heading: { margin: 0, fontSize: 13, fontWeight: 700 },
  text: { fontSize: 13, color: surfaces(theme).quietText },
  list: { display: 'grid', gap: 6, margin: '6px 0 0', padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    justifyContent: 'space-between',
    listStyle: 'none',
    fontSize: 13,
    lineHeight: '18px',
    paddingTop: 6,
    borderTop: `1px solid ${surfaces(theme).line}`,
  },
  why: {
    display: 'block',
    flexBasis: '100%',
    color: surfaces(theme).quietText,
  },
}));

export interface GuideLevelsProps {
  /** Of one discipline. */
  practices: readonly Practice[];
  /** What each level is about. */
  levels?: Record<1 | 2 | 3, string>;
}

/** The ladder of a discipline: its three levels and what is practised on each. */
export function GuideLevels(props: GuideLevelsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  if (props.practices.length === 0) {
    return <p>{t('guide.noPractices')}</p>;
  }
  return (
    <div>
      <h3>{t('guide.practices')}</h3>
      <div className={classes.levels}>
        {LEVELS.map(level => ({
          level,
          text: props.levels?.[level],
          practices: props.practices.filter(
            practice => practice.level === level,
          ),
        }))
          .filter(({ text, practices }) => text || practices.length > 0)
          .map(({ level, text, practices }) => (
            <section key={level}>
              <h4 className={classes.heading}>{t(`guide.level${level}`)}</h4>
              {text && <p className={classes.text}>{text}</p>}
              {practices.length > 0 && (
                <ul className={classes.list}>
                  {practices.map(practice => (
                    <li key={practice.id} className={classes.item}>
                      <span>{practice.title}</span>
                      <SeverityLabel severity={practice.severity} />
                      <span className={classes.why}>{practice.rationale}</span>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          ))}
      </div>
    </div>
  );
}
