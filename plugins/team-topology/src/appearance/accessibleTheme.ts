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
import { stateAppearance } from './stateAppearance';

export interface AccessibleThemeOptions {
  /** Whether the reader asked for less motion. */
  reducedMotion: boolean;
  /** The language of the texts. */
  language: string;
}

/**
 * The theme of the app with what Material UI leaves out: an outline on whatever has the
 * focus, no motion for those who asked for none, dialogs that say their language, and
 * errors that can be read.
 */
export function accessibleTheme(
  theme: Theme,
  options: AccessibleThemeOptions,
): Theme {
  const { overrides = {}, props = {} } = theme;
  const still = options.reducedMotion;
  return {
    ...theme,
    palette: {
      ...theme.palette,
      // At least 4.5:1, which that of the app may not be.
      error: {
        ...theme.palette.error,
        main: stateAppearance('gap', theme.palette.type).color,
      },
    },
    transitions: still
      ? { ...theme.transitions, create: () => 'none' }
      : theme.transitions,
    props: {
      ...props,
      // The ripple covers the text of buttons, and is all that shows their focus.
      MuiButtonBase: { ...props.MuiButtonBase, disableRipple: true },
      MuiDialog: {
        ...props.MuiDialog,
        lang: options.language,
        ...(still ? { transitionDuration: 0 } : {}),
      },
    },
    overrides: {
      ...overrides,
      MuiButtonBase: {
        ...overrides.MuiButtonBase,
        root: {
          ...(overrides.MuiButtonBase?.root as object | undefined),
          '&:focus-visible, &$focusVisible': {
            outline: `2px solid ${theme.palette.primary.main}`,
            outlineOffset: 2,
          },
        },
      },
      ...(still && {
        MuiCircularProgress: {
          ...overrides.MuiCircularProgress,
          indeterminate: { animation: 'none' },
          circleIndeterminate: { animation: 'none' },
        },
      }),
    },
  };
}
