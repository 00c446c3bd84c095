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
import { NARROW } from '../appearance';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles({
  root: {
    minHeight: 32,
    fontSize: 13,
    fontWeight: 700,
    lineHeight: '18px',
    letterSpacing: 0,
    textTransform: 'none',
    whiteSpace: 'nowrap',
    [NARROW]: { minHeight: 36, whiteSpace: 'normal' },
  },
  label: { textTransform: 'none' },
});

const useStateStyles = makeStyles({
  busy: { opacity: 0.6, cursor: 'default' },
  // As far out as its text is in.
  flush: { marginLeft: -5, marginRight: -5 },
});

export interface ActionButtonProps extends ButtonProps {
  buttonRef?: Ref<HTMLButtonElement>;
  /**
   * Cannot be pressed for the moment. Not `disabled`, which would take the focus away.
   */
  busy?: boolean;
  /** For a text button at the edge of a card: its text is in line with the others. */
  flush?: boolean;
}

/** A button in the size of these pages. */
export function ActionButton(props: ActionButtonProps) {
  const { buttonRef, busy, flush, className, ...buttonProps } = props;
  const classes = useStyles();
  const stateClasses = useStateStyles();
  return (
    <Button
      size="small"
      color="primary"
      variant="outlined"
      {...buttonProps}
      {...(busy && {
        'aria-disabled': true,
        onClick: (event: MouseEvent) => event.preventDefault(),
      })}
      className={joinClasses(
        className,
        busy && stateClasses.busy,
        flush && stateClasses.flush,
      )}
      ref={buttonRef}
      classes={classes}
    />
  );
}
