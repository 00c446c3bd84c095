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
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import { ObservationVerdict } from '@team-topology/backstage-plugin-team-topology-common';
import { stateAppearance, surfaces } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  line: { display: 'flex', gap: 6, alignItems: 'flex-start' },
  icon: { flex: 'none', fontSize: 18 },
  reason: {
    paddingLeft: 24,
    color: surfaces(theme).quietText,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
}));

/** What a person says about an observation: what, who, when and why. */
export function VerdictLine(props: { verdict: ObservationVerdict }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { verdict, author, at, reason, withheld } = props.verdict;
  const facts = {
    author: <EntityRefLink entityRef={author} defaultKind="user" hideIcon />,
    date: format.date(at),
  };
  return (
    <>
      <p className={classes.line}>
        {verdict === 'confirmed' ? (
          <CheckCircleIcon
            aria-hidden
            className={classes.icon}
            style={{ color: stateAppearance('met', theme.palette.type).color }}
          />
        ) : (
          <CancelIcon
            aria-hidden
            className={classes.icon}
            style={{ color: surfaces(theme).quietText }}
          />
        )}
        <span>
          {verdict === 'confirmed'
            ? t('observations.confirmedBy', facts)
            : t('observations.dismissedBy', facts)}
        </span>
      </p>
      {(reason || withheld) && (
        <p className={classes.reason}>
          {withheld ? t('observations.withheld') : reason}
        </p>
      )}
    </>
  );
}
