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
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { ExemptionTarget } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { teamTopologyTranslationRef } from '../translation';

export interface TargetNameProps {
  target: ExemptionTarget;
  /** Takes the place of the name of an entity. */
  children?: ReactNode;
}

/** What an exemption holds for, in words. */
export function TargetName(props: TargetNameProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { target } = props;
  switch (target.kind) {
    case 'entity':
      return (
        <>
          {props.children ?? (
            <EntityDisplayName entityRef={target.ref} hideIcon />
          )}
        </>
      );
    case 'team':
      return (
        <>
          {t('exemption.target.team', {
            team: (
              <EntityDisplayName
                entityRef={target.ref}
                hideIcon
                disableTooltip
              />
            ),
          })}
        </>
      );
    default:
      return (
        <>
          {t('exemption.target.type', {
            kind: target.entityKind,
            type: target.type,
          })}
        </>
      );
  }
}
