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
import { onlyReadOut, surfaces } from '../appearance';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  line: {
    height: 16,
    borderRadius: 4,
    background: surfaces(theme).line,
    animation: '$pulse 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  text: onlyReadOut,
  '@keyframes pulse': { '50%': { opacity: 0.5 } },
}));

/** Stands where the lines of a card will be. */
export function OverviewPlaceholder() {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <>
      <span role="status" className={classes.text}>
        {t('loading')}
      </span>
      {['55%', '80%', '70%', '70%'].map((width, index) => (
        <div
          key={index}
          className={classes.line}
          style={{ width }}
          aria-hidden
        />
      ))}
    </>
  );
}
