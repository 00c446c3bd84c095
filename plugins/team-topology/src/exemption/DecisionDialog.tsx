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
import { ExemptionTarget } from '@team-topology/backstage-plugin-team-topology-common';
import { ReasonDialog } from '../dialog';
import { teamTopologyTranslationRef } from '../translation';
import { ExemptionError } from './ExemptionError';
import { TargetName } from './TargetName';

/** What is decided about an exemption, with a reason. */
export type Decision = 'reject' | 'revoke' | 'withdraw';

export interface DecisionDialogProps {
  open: boolean;
  decision: Decision;
  /** The entity or the group on whose page it is decided. */
  entity: Entity;
  /** The name of the practice. */
  practice: string;
  /** What the exemption holds for, where that is not the entity of the page alone. */
  target?: ExemptionTarget;
  /** Sends the decision; ends when the page shows what came of it. */
  decide(reason: string): Promise<void>;
  onClose(done: boolean): void;
  onExited(): void;
}

/** Asks why an exemption is refused or ended. Give it another key each time it is opened. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = {
    reject: {
      title: t('exemption.dialog.rejectTitle', { practice: props.practice }),
      text: t('exemption.dialog.rejectText'),
      action: t('exemption.dialog.reject'),
    },
    revoke: {
      title: t('exemption.dialog.revokeTitle', { practice: props.practice }),
      text: t('exemption.dialog.revokeText'),
      action: t('exemption.dialog.revoke'),
    },
    withdraw: {
      title: t('exemption.dialog.withdrawTitle', { practice: props.practice }),
      text: t('exemption.dialog.withdrawText'),
      action: t('exemption.dialog.withdraw'),
    },
  }[props.decision];
  return (
    <ReasonDialog
      open={props.open}
      title={words.title}
      text={
        <>
          {words.text}
          {props.target && (
            <>
              {' '}
              {t('exemption.target.sentence', {
                target: <TargetName target={props.target} />,
              })}
            </>
          )}
        </>
      }
      action={words.action}
      send={props.decide}
      renderError={error => (
        <ExemptionError error={error} entity={props.entity} />
      )}
      onClose={props.onClose}
      onExited={props.onExited}
    />
  );
}
