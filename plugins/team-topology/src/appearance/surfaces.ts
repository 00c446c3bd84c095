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

/** Backgrounds, lines and quiet text on cards. */
export interface Surfaces {
  inset: string;
  line: string;
  strongLine: string;
  /** At least 4.5:1 on cards and insets, which the theme's own secondary text is not. */
  quietText: string;
  selected: string;
  hover: string;
  /** Behind something that is to be noticed. */
  notice: string;
}

const LIGHT: Surfaces = {
  inset: '#F7F7F7',
  line: '#E5E5E5',
  strongLine: '#C9C9C9',
  quietText: '#5F5F5F',
  selected: '#E8F0FA',
  hover: '#F0F0F0',
  notice: '#FFF4E0',
};

const DARK: Surfaces = {
  inset: '#4C4C4C',
  line: '#5E5E5E',
  strongLine: '#858585',
  quietText: '#CCCCCC',
  selected: '#3A4C62',
  hover: '#505050',
  notice: '#51483A',
};

/** Picks the surfaces for a theme. */
export function surfaces(theme: Theme): Surfaces {
  return theme.palette.type === 'dark' ? DARK : LIGHT;
}
