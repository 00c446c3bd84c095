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
import {
  PracticeGaps,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useId, useState } from 'react';
import { stateAppearance, surfaces } from '../appearance';
import { useFunctionWords } from '../function';
import { FunctionName } from '../guide';
import {
  ActionButton,
  Bar,
  NARROW_TABLE,
  TableCell,
  TableRow,
} from '../layout';
import { TimeAgo, useFormat } from '../locale';
import { RemedyPanel, SeverityLabel } from '../practice';
import { teamTopologyTranslationRef } from '../translation';
import { AffectedEntities } from './AffectedEntities';

const useStyles = makeStyles(theme => ({
  // On narrow screens severity and action share the first line.
  severity: { [NARROW_TABLE]: { order: -2, marginRight: 'auto' } },
  action: { [NARROW_TABLE]: { order: -1 } },
  title: { margin: 0, font: 'inherit', fontWeight: 700 },
  quiet: { fontSize: 12, color: surfaces(theme).quietText },
  affected: { display: 'grid', gap: 4, minWidth: 120 },
  why: { fontSize: 13, lineHeight: '18px', color: surfaces(theme).quietText },
  since: { whiteSpace: 'nowrap', '& time': { display: 'block' } },
  fix: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '16px 32px',
    padding: 12,
    borderRadius: 4,
    background: surfaces(theme).inset,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

export interface GapRowProps {
  gaps: PracticeGaps;
  groupRef: string;
  scope: TeamScope;
}

/** All gaps of a team in one practice; the fix opens in place. */
export function GapRow(props: GapRowProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const words = useFunctionWords();
  const fixId = useId();
  const [open, setOpen] = useState(false);
  const { gaps } = props;
  const practice = gaps.title;
  return (
    <>
      <TableRow>
        <TableCell className={classes.severity}>
          <SeverityLabel severity={gaps.severity} />
        </TableCell>
        <TableCell full>
          <h3 className={classes.title}>{practice}</h3>
          <span className={classes.quiet}>
            <FunctionName id={gaps.discipline}>
              {t('disciplineLevel', {
                discipline: words.title(gaps.discipline),
                level: format.number(gaps.level),
              })}
            </FunctionName>
          </span>
        </TableCell>
        <TableCell>
          <span className={classes.affected}>
            <span>
              {t('gaps.affectedOf', {
                gaps: format.number(gaps.gaps),
                count: gaps.owed,
              })}
            </span>
            <Bar
              value={gaps.gaps / gaps.owed}
              color={stateAppearance('gap', type).color}
            />
          </span>
        </TableCell>
        <TableCell label={t('gaps.since')} className={classes.since}>
          {gaps.since ? (
            <>
              {format.date(gaps.since)}
              <span className={classes.quiet}>
                <TimeAgo iso={gaps.since} />
              </span>
            </>
          ) : (
            <span className={classes.quiet}>{t('gaps.unknownSince')}</span>
          )}
        </TableCell>
        <TableCell full className={classes.why}>
          {gaps.rationale}
        </TableCell>
        <TableCell className={classes.action}>
          <ActionButton
            aria-expanded={open}
            aria-controls={open ? fixId : undefined}
            aria-label={
              open
                ? t('gaps.hideFixOf', { practice })
                : t('gaps.showFixOf', { practice })
            }
            onClick={() => setOpen(!open)}
          >
            {open ? t('gaps.hideFix') : t('gaps.showFix')}
          </ActionButton>
        </TableCell>
      </TableRow>
      {open && (
        <TableRow id={fixId}>
          <TableCell colSpan={6} full>
            <div className={classes.fix}>
              <RemedyPanel remedy={gaps.remedy} />
              <AffectedEntities
                groupRef={props.groupRef}
                scope={props.scope}
                practice={gaps.practice}
              />
            </div>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
