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
import {
  Exemption,
  ExemptionResponse,
} from '@team-topology/backstage-plugin-team-topology-common';
import { Notice } from '../layout';
import { useFormat } from '../locale';
import { teamTopologyTranslationRef } from '../translation';

/**
 * What came of a request, or of what was decided about an exemption. For a live region.
 */
export function DoneNotice(props: {
  answer: ExemptionResponse;
  /** Whether it stands within a card. */
  inCard?: boolean;
}) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useDoneWords(props.answer.exemption);
  return (
    <Notice severity="info" inCard={props.inCard} announced>
      {words}
      {props.answer.appliesAfterRefresh && <p>{t('exemption.afterRefresh')}</p>}
    </Notice>
  );
}

function useDoneWords({ status, until }: Exemption): string {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  switch (status) {
    case 'active':
      return until
        ? t('exemption.doneActive', { date: format.date(until) })
        : t('exemption.doneActiveOpen');
    case 'requested':
      return t('exemption.doneRequested');
    case 'rejected':
      return t('exemption.doneRejected');
    case 'revoked':
      return t('exemption.doneRevoked');
    default:
      return t(`exemption.status.${status}`);
  }
}
