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
import EditIcon from '@material-ui/icons/Edit';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUser';
import VisibilityIcon from '@material-ui/icons/Visibility';
import { EvidenceGrade } from '@team-topology/backstage-plugin-team-topology-common';
import { stateAppearance } from './stateAppearance';
import { surfaces } from './surfaces';

/** Picks icon, border and background of a grade. */
export function gradeAppearance(
  grade: EvidenceGrade,
  theme: Theme,
): { Icon: typeof SvgIcon; background: string; border: string } {
  const { inset, strongLine } = surfaces(theme);
  switch (grade) {
    case 'verified':
      return {
        Icon: VerifiedUserIcon,
        background: theme.palette.type === 'dark' ? '#41564A' : '#E3F3E9',
        border: `1px solid ${stateAppearance('met', theme.palette.type).color}`,
      };
    case 'observed':
      return {
        Icon: VisibilityIcon,
        background: inset,
        border: `1px solid ${strongLine}`,
      };
    default:
      return {
        Icon: EditIcon,
        background: 'transparent',
        border: `1px dashed ${strongLine}`,
      };
  }
}
