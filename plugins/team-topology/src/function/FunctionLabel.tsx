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

import { makeStyles, useTheme } from '@material-ui/core/styles';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { functionAppearance } from '../appearance';
import { useFunctionWords } from './FunctionsContext';

const useStyles = makeStyles({
  label: { display: 'inline-flex', alignItems: 'center', gap: 6 },
});

/** The icon of a function in its colour; always beside its name. */
export function FunctionIcon(props: {
  id: TeamFunction | undefined;
  size?: number;
}) {
  const { type } = useTheme().palette;
  const { Icon, color } = functionAppearance(props.id, type);
  return (
    <Icon
      aria-hidden
      style={{ color, fontSize: props.size ?? 18, flex: 'none' }}
    />
  );
}

export interface FunctionLabelProps {
  /** `undefined` is unclassified. */
  id: TeamFunction | undefined;
  /** Instead of the function's title. */
  children?: ReactNode;
}

/** A function as icon and word. */
export function FunctionLabel(props: FunctionLabelProps) {
  const classes = useStyles();
  const words = useFunctionWords();
  return (
    <span className={classes.label}>
      <FunctionIcon id={props.id} />
      <span>{props.children ?? words.title(props.id)}</span>
    </span>
  );
}
