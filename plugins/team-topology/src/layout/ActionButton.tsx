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

import Button, { ButtonProps } from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Ref } from 'react';

const useStyles = makeStyles({
  root: {
    minHeight: 32,
    fontSize: 13,
    fontWeight: 700,
    lineHeight: '18px',
    letterSpacing: 0,
    textTransform: 'none',
    whiteSpace: 'nowrap',
    '@media (max-width: 700px)': { minHeight: 36 },
  },
  label: { textTransform: 'none' },
});

export interface ActionButtonProps extends ButtonProps {
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button in the size of these pages. */
export function ActionButton(props: ActionButtonProps) {
  const { buttonRef, ...buttonProps } = props;
  const classes = useStyles();
  return (
    <Button
      size="small"
      color="primary"
      variant="outlined"
      {...buttonProps}
      ref={buttonRef}
      classes={classes}
    />
  );
}
