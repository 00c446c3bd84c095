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
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import PauseCircleOutlineIcon from '@material-ui/icons/PauseCircleOutline';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import { PracticeState } from '@team-topology/backstage-plugin-team-topology-common';

const STATES: Record<
  PracticeState,
  { Icon: typeof SvgIcon; light: string; dark: string }
> = {
  gap: { Icon: ErrorIcon, light: '#B3261E', dark: '#FF9C94' },
  met: { Icon: CheckCircleIcon, light: '#1B7A43', dark: '#7FD8A0' },
  unknown: { Icon: HelpOutlineIcon, light: '#5F6670', dark: '#C3C8CF' },
  exempt: { Icon: PauseCircleOutlineIcon, light: '#5B4FC4', dark: '#BDB4FF' },
  'not-applicable': {
    Icon: RemoveCircleOutlineIcon,
    light: '#6B6B6B',
    dark: '#C0C0C0',
  },
};

/** Picks icon and colour of a state; texts may be set in the colour. */
export function stateAppearance(
  state: PracticeState,
  type: Theme['palette']['type'],
): { Icon: typeof SvgIcon; color: string } {
  return { Icon: STATES[state].Icon, color: STATES[state][type] };
}

/** The fill of a bar in a state, so that states differ in more than colour. */
export function stateFill(
  state: PracticeState,
  theme: Theme,
): { background: string; border?: string } {
  const { color } = stateAppearance(state, theme.palette.type);
  if (state === 'unknown') {
    return { background: hatched(color, theme) };
  }
  if (state === 'not-applicable') {
    return { background: 'transparent', border: `1px dashed ${color}` };
  }
  return { background: color };
}

/** Diagonal lines of a colour: what nobody could tell. */
export function hatched(color: string, theme: Theme): string {
  return `repeating-linear-gradient(135deg, ${color} 0 3px, ${theme.palette.background.paper} 3px 6px)`;
}
