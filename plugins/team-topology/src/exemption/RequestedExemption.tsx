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
import { makeStyles } from '@material-ui/core/styles';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import { Exemption } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';
import { TargetName } from './TargetName';

const useStyles = makeStyles(theme => ({
  // Stands above the buttons.
  block: {
    flexBasis: '100%',
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: surfaces(theme).quietText, whiteSpace: 'pre-line' },
  mark: { display: 'inline-flex', gap: 4, alignItems: 'center' },
  icon: { fontSize: 16, color: surfaces(theme).quietText },
}));

/** Who asked for an exemption, until when, for what and why. */
export function RequestedExemption(props: { exemption: Exemption }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { author: authorRef, reason, target, until } = props.exemption;
  const author = (
    <EntityRefLink entityRef={authorRef} defaultKind="user" hideIcon />
  );
  return (
    <div className={classes.block}>
      <div>
        {until
          ? t('exemption.askedUntil', { author, date: format.date(until) })
          : t('exemption.askedOpen', { author })}
        {target.kind !== 'entity' && (
          <>
            {' '}
            {t('exemption.target.sentence', {
              target: <TargetName target={target} />,
            })}
          </>
        )}
      </div>
      <div className={classes.quiet}>{reason}</div>
    </div>
  );
}

/** That an exemption was asked for, in few words. */
export function RequestedMark() {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <span className={classes.mark}>
      <HourglassEmptyIcon aria-hidden className={classes.icon} />
      {t('exemption.asked')}
    </span>
  );
}
