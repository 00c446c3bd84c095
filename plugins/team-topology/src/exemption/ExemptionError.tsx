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

import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SubmissionError } from '../dialog';
import { teamTopologyTranslationRef } from '../translation';

export interface ExemptionErrorProps {
  error: Error;
  /** The entity or the group on whose page it was sent. */
  entity: Entity;
}

/** Why an exemption, or what was decided about one, was refused. */
export function ExemptionError(props: ExemptionErrorProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <SubmissionError
      error={props.error}
      entity={props.entity}
      titles={{
        invalid: t('exemption.error.invalid'),
        forbidden: t('exemption.error.forbidden'),
        conflict: t('exemption.error.conflict'),
      }}
    />
  );
}
