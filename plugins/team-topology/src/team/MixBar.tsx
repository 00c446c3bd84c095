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
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { MixEntry } from '@team-topology/backstage-plugin-team-topology-common';
import { functionAppearance, hatched, NARROW, surfaces } from '../appearance';
import { useFunctionWords } from '../function';
import { FunctionName } from '../guide';
import { joinClasses } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 2,
    height: 28,
    marginTop: 6,
    borderRadius: 4,
    overflow: 'hidden',
  },
  part: {
    display: 'grid',
    placeItems: 'center',
    minWidth: 24,
    '& svg': { fontSize: 18, color: theme.palette.background.paper },
  },
  // On hatched ground an icon needs a ground of its own.
  unclassified: {
    '& svg': {
      color: theme.palette.text.primary,
      background: theme.palette.background.paper,
      borderRadius: 9,
    },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 24px',
    margin: '8px 0 0',
    padding: 0,
    listStyle: 'none',
    whiteSpace: 'nowrap',
    [NARROW]: { gap: '4px 16px', fontSize: 13 },
  },
  count: { color: surfaces(theme).quietText },
}));

/** How the entities of a team spread over functions: a bar, and the same in words. */
export function MixBar(props: { mix: MixEntry[] }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useFunctionWords();
  const entries = props.mix
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const label = t('mix.barLabel', {
    mix: format.notes(
      entries.map(entry =>
        t('mix.barEntry', {
          function: words.inSentence(entry.function),
          percent: format.percent(entry.percent),
        }),
      ),
    ),
  });
  return (
    <>
      <div role="img" aria-label={label} className={classes.bar}>
        {entries.map(entry => {
          const { Icon, color } = functionAppearance(
            entry.function,
            theme.palette.type,
          );
          const unclassified = entry.function === undefined;
          return (
            <span
              key={entry.function ?? ''}
              className={joinClasses(
                classes.part,
                unclassified && classes.unclassified,
              )}
              style={{
                flex: `${entry.count} 1 0`,
                background: unclassified ? hatched(color, theme) : color,
              }}
            >
              <Icon aria-hidden />
            </span>
          );
        })}
      </div>
      <ul className={classes.legend}>
        {entries.map(entry => (
          <li key={entry.function ?? ''}>
            <FunctionName id={entry.function}>
              {words.title(entry.function)}{' '}
              <b>{format.percent(entry.percent)}</b>{' '}
              <span className={classes.count}>
                · {format.number(entry.count)}
              </span>
            </FunctionName>
          </li>
        ))}
      </ul>
    </>
  );
}
