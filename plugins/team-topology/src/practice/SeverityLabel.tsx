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
import { Severity } from '@team-topology/backstage-plugin-team-topology-common';
import { severityAppearance } from '../appearance';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles({
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    fontSize: 13,
    fontWeight: 700,
    whiteSpace: 'nowrap',
    '& svg': { fontSize: 18 },
  },
});

/** A severity as icon and word. */
export function SeverityLabel(props: { severity: Severity }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { type } = useTheme().palette;
  const { Icon, color } = severityAppearance(props.severity, type);
  return (
    <span className={classes.label} style={{ color }}>
      <Icon aria-hidden />
      <span>{t(`severity.${props.severity}`)}</span>
    </span>
  );
}
