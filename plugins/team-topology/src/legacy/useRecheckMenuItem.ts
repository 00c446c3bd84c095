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

import { IconComponent } from '@backstage/core-plugin-api';
import { useAsyncEntity } from '@backstage/plugin-catalog-react';
import RefreshIcon from '@material-ui/icons/Refresh';
import { tabOf } from '../entity/assessedKinds';
import { useRecheckAction } from '../recheck';

/**
 * An item for `UNSTABLE_extraContextMenuItems` of an `EntityLayout`.
 *
 * @public
 */
export interface RecheckMenuItem {
  title: string;
  Icon: IconComponent;
  onClick(): void;
}

/**
 * Options of {@link useRecheckMenuItem}.
 *
 * @public
 */
export interface UseRecheckMenuItemOptions {
  /** The title of the item; "Re-check Team Topology" without it. */
  title?: string;
}

/**
 * The item of the context menu that re-checks the entity of the page, and tells what
 * was found. Items of this menu cannot be disabled: while one re-check is under way,
 * the title says so and the item does nothing.
 *
 * @returns `undefined` for kinds that are not assessed, and while the entity is read
 *
 * @public
 */
export function useRecheckMenuItem(
  options?: UseRecheckMenuItemOptions,
): RecheckMenuItem | undefined {
  const { entity } = useAsyncEntity();
  const { title, onClick } = useRecheckAction({
    entity,
    title: options?.title,
    titleOnly: true,
  });
  return entity && tabOf(entity) === 'entity'
    ? { title, Icon: RefreshIcon, onClick }
    : undefined;
}
