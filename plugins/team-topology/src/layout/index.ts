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

export { ActionButton } from './ActionButton';
export { Bar } from './Bar';
export { Card } from './Card';
export { EntityTabLink } from './EntityTabLink';
export { Facts } from './Facts';
export { joinClasses } from './joinClasses';
export { LiveRegion } from './LiveRegion';
export { Notice } from './Notice';
export { sourceFile } from './sourceFile';
export { Stack } from './Stack';
export { TabContent } from './TabContent';
export {
  NARROW_TABLE,
  Table,
  TableCell,
  TableRow,
  type TableColumn,
} from './Table';
export { TableToggle } from './TableToggle';
export { Toolbar, ToolbarFact } from './Toolbar';
export { isWebAddress, WebLink } from './WebLink';
export { CardPair, Column, Columns } from './Columns';
