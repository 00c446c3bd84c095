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
import { EvidenceGrade } from '@team-topology/backstage-plugin-team-topology-common';
import { gradeAppearance } from '../appearance';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    height: 22,
    padding: '0 8px',
    borderRadius: 4,
    boxSizing: 'border-box',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 700,
    whiteSpace: 'nowrap',
    '& svg': { fontSize: 14 },
  },
});

/** How evidence was come by, as icon and word. */
export function GradeChip(props: { grade: EvidenceGrade }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { Icon, ...style } = gradeAppearance(props.grade, useTheme());
  return (
    <span className={classes.chip} style={style}>
      <Icon aria-hidden />
      {t(`grade.${props.grade}`)}
    </span>
  );
}
