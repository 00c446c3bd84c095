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
import { MouseEvent, Ref } from 'react';

const useStyles = makeStyles({
  root: {
    minHeight: 32,
    fontSize: 13,
    fontWeight: 700,
    lineHeight: '18px',
    letterSpacing: 0,
    textTransform: 'none',
    whiteSpace: 'nowrap',
    '@media (max-width: 700px)': { minHeight: 36, whiteSpace: 'normal' },
  },
  label: { textTransform: 'none' },
});

const useBusyStyles = makeStyles({
  busy: { opacity: 0.6, cursor: 'default' },
});

export interface ActionButtonProps extends ButtonProps {
  buttonRef?: Ref<HTMLButtonElement>;
  /**
   * Cannot be pressed for the moment. Not `disabled`, which would take the focus away.
   */
  busy?: boolean;
}

/** A button in the size of these pages. */
export function ActionButton(props: ActionButtonProps) {
  const { buttonRef, busy, ...buttonProps } = props;
  const classes = useStyles();
  const busyClasses = useBusyStyles();
  return (
    <Button
      size="small"
      color="primary"
      variant="outlined"
      {...buttonProps}
      {...(busy && {
        'aria-disabled': true,
        className: busyClasses.busy,
        onClick: (event: MouseEvent) => event.preventDefault(),
      })}
      ref={buttonRef}
      classes={classes}
    />
  );
}
