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
import { PracticeState } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { sourceFile, WebLink } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { RecheckButton } from './RecheckButton';

export interface PracticeActionsProps {
  entity: Entity;
  state: PracticeState;
  checking: boolean;
  onRecheck(): void;
  /** More to do. */
  children?: ReactNode;
}

/** What one can do about a practice. */
export function PracticeActions(props: PracticeActionsProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const file = sourceFile(props.entity);
  const isOpen = props.state === 'gap' || props.state === 'unknown';
  return (
    <>
      {isOpen && (
        <RecheckButton
          primary
          checking={props.checking}
          onRecheck={props.onRecheck}
        />
      )}
      {props.children}
      {isOpen && file && <WebLink to={file}>{t('action.openFile')}</WebLink>}
    </>
  );
}
