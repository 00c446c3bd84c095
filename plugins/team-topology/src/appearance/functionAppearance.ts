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
import BubbleChartIcon from '@material-ui/icons/BubbleChart';
import BuildIcon from '@material-ui/icons/Build';
import CategoryIcon from '@material-ui/icons/Category';
import DnsIcon from '@material-ui/icons/Dns';
import ExploreIcon from '@material-ui/icons/Explore';
import ExtensionIcon from '@material-ui/icons/Extension';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import LabelIcon from '@material-ui/icons/Label';
import LayersIcon from '@material-ui/icons/Layers';
import SecurityIcon from '@material-ui/icons/Security';
import SpeedIcon from '@material-ui/icons/Speed';
import StarIcon from '@material-ui/icons/Star';
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

const UNCLASSIFIED: Shape = {
  Icon: HelpOutlineIcon,
  light: '#5F6670',
  dark: '#C3C8CF',
};

// For functions that configuration or modules added. Each stands out from the ones
// above, and has at least 3:1 on cards.
const MORE_COLORS: Pick<Shape, 'light' | 'dark'>[] = [
  { light: '#0B7285', dark: '#66D9E8' },
  { light: '#C2255C', dark: '#FFA8C5' },
  { light: '#5C7A0E', dark: '#C0EB75' },
  { light: '#7A4B2B', dark: '#D9B08C' },
  { light: '#5F3DC4', dark: '#B9A6FF' },
];

const MORE_ICONS: Shape['Icon'][] = [
  CategoryIcon,
  ExtensionIcon,
  LabelIcon,
  StarIcon,
  BuildIcon,
  BubbleChartIcon,
  ExploreIcon,
];

/**
 * Picks icon and colour of a function; `undefined` is unclassified. Functions that
 * configuration or modules added have the same look wherever they are shown, whatever
 * other functions there are.
 */
export function functionAppearance(
  id: TeamFunction | undefined,
  type: Theme['palette']['type'],
): FunctionAppearance {
  const shape =
    id === undefined ? UNCLASSIFIED : SHAPES.get(id) ?? pickShape(id);
  return { Icon: shape.Icon, color: shape[type] };
}

// The lengths of the lists have no common divisor, so each pair can be picked.
function pickShape(id: TeamFunction): Shape {
  let sum = 0;
  for (const character of id) {
    sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  }
  return {
    Icon: MORE_ICONS[sum % MORE_ICONS.length],
    ...MORE_COLORS[sum % MORE_COLORS.length],
  };
}
