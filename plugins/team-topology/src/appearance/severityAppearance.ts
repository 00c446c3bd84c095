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

import SvgIcon from '@material-ui/core/SvgIcon';
import { Theme } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import DragHandleIcon from '@material-ui/icons/DragHandle';
import ReportIcon from '@material-ui/icons/Report';
import { Severity } from '@team-topology/backstage-plugin-team-topology-common';

const SEVERITIES: Record<
  Severity,
  { Icon: typeof SvgIcon; light: string; dark: string }
> = {
  critical: { Icon: ReportIcon, light: '#A3123A', dark: '#FF9DB5' },
  high: { Icon: ArrowUpwardIcon, light: '#B45309', dark: '#FFB870' },
  medium: { Icon: DragHandleIcon, light: '#7A5C00', dark: '#E8CF7A' },
  low: { Icon: ArrowDownwardIcon, light: '#5F6670', dark: '#C3C8CF' },
};

/** Picks icon and colour of a severity; texts may be set in the colour. */
export function severityAppearance(
  severity: Severity,
  type: Theme['palette']['type'],
): { Icon: typeof SvgIcon; color: string } {
  return { Icon: SEVERITIES[severity].Icon, color: SEVERITIES[severity][type] };
}
