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

import { Theme } from '@material-ui/core/styles';
import SvgIcon from '@material-ui/core/SvgIcon';
import AllInclusiveIcon from '@material-ui/icons/AllInclusive';
import AppsIcon from '@material-ui/icons/Apps';
import CategoryIcon from '@material-ui/icons/Category';
import DnsIcon from '@material-ui/icons/Dns';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import LayersIcon from '@material-ui/icons/Layers';
import SecurityIcon from '@material-ui/icons/Security';
import SpeedIcon from '@material-ui/icons/Speed';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';

/** What a function looks like. The colour fills shapes and icons, never text. */
export interface FunctionAppearance {
  Icon: typeof SvgIcon;
  color: string;
}

interface Shape {
  Icon: typeof SvgIcon;
  light: string;
  dark: string;
}

const SHAPES = new Map<TeamFunction, Shape>([
  ['infra', { Icon: DnsIcon, light: '#B08A14', dark: '#F2CF4E' }],
  ['sre', { Icon: SpeedIcon, light: '#1B62DB', dark: '#A3C9FF' }],
  ['devops', { Icon: AllInclusiveIcon, light: '#A23408', dark: '#E5854C' }],
  ['platform', { Icon: LayersIcon, light: '#189A64', dark: '#52E0B2' }],
  ['devsecops', { Icon: SecurityIcon, light: '#86259A', dark: '#E26BEC' }],
  ['application', { Icon: AppsIcon, light: '#69707B', dark: '#9AA1A9' }],
]);

const NEUTRAL = { light: '#5F6670', dark: '#C3C8CF' };

/**
 * Picks icon and colour of a function; `undefined` is unclassified, and ids that
 * configuration added are neutral.
 */
export function functionAppearance(
  id: TeamFunction | undefined,
  type: Theme['palette']['type'],
): FunctionAppearance {
  const shape = id === undefined ? undefined : SHAPES.get(id);
  if (shape) {
    return { Icon: shape.Icon, color: shape[type] };
  }
  return {
    Icon: id === undefined ? HelpOutlineIcon : CategoryIcon,
    color: NEUTRAL[type],
  };
}
