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

import { Link } from '@backstage/core-components';
import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import { TAB_PATH } from './tabPath';

export interface EntityTabLinkProps {
  entityRef: string;
  /** Instead of the name of the entity. */
  children?: ReactNode;
}

/** A link to the Team Topology tab of an entity or a team. */
export function EntityTabLink(props: EntityTabLinkProps) {
  const entityLink = useEntityRefLink();
  return (
    <Link to={`${entityLink(props.entityRef)}${TAB_PATH}`}>
      {/* A name in another direction turns nothing round that stands beside it. */}
      <bdi>
        {props.children ?? (
          <EntityDisplayName
            entityRef={props.entityRef}
            hideIcon
            disableTooltip
          />
        )}
      </bdi>
    </Link>
  );
}
