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
import { ReasonDialog } from '../dialog';
import { teamTopologyTranslationRef } from '../translation';
import { ObservationError } from './ObservationError';

export interface DismissDialogProps {
  open: boolean;
  /** The title of the observation. */
  title: string;
  group: Entity;
  /** Sends the verdict; ends when the page shows it. */
  dismiss(reason: string): Promise<void>;
  onClose(done: boolean): void;
  onExited(): void;
}

/** Asks why an observation is dismissed. Give it another key each time it is opened. */
export function DismissDialog(props: DismissDialogProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <ReasonDialog
      open={props.open}
      title={t('observations.dialog.title', { title: props.title })}
      text={t('observations.dialog.text')}
      action={t('observations.dialog.dismiss')}
      send={props.dismiss}
      renderError={error => (
        <ObservationError error={error} group={props.group} />
      )}
      onClose={props.onClose}
      onExited={props.onExited}
    />
  );
}
