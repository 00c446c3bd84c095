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
import { makeStyles, ThemeProvider, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { ReactNode, useMemo } from 'react';
import { Announcer } from '../announcement';
import { accessibleTheme } from '../appearance';
import { useLocale } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  // On small screens the app has a bar at the bottom, which must not cover the focus.
  content: {
    '& a, & button, & input, & select, & textarea, & [tabindex]': {
      scrollMargin: '16px 0 80px',
    },
    '& select:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
}));

/** All that a tab shows: a named part of the page, for every way of reading it. */
export function TabContent(props: { children: ReactNode }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const outer = useTheme();
  const language = useLocale();
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)', {
    noSsr: true,
  });
  const theme = useMemo(
    () => accessibleTheme(outer, { reducedMotion, language }),
    [outer, reducedMotion, language],
  );
  return (
    <ThemeProvider theme={theme}>
      <section
        className={classes.content}
        aria-label={t('tab.label')}
        lang={language}
      >
        <Announcer>{props.children}</Announcer>
      </section>
    </ThemeProvider>
  );
}
