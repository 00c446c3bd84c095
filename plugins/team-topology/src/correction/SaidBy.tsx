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
import { Correction } from '@team-topology/backstage-plugin-team-topology-common';
import { TimeAgo, useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/** Which person made a correction, and when. */
export function SaidBy(props: { correction: Correction }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const { author, at } = props.correction;
  const by = author ? (
    t('correction.by', {
      author: <EntityRefLink entityRef={author} defaultKind="user" hideIcon />,
    })
  ) : (
    <>{t('correction.bySomebody')}</>
  );
  return at
    ? t('correction.saidAt', {
        by,
        date: format.date(at),
        ago: <TimeAgo iso={at} />,
      })
    : by;
}
