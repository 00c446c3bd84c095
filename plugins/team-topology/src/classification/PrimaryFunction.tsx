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

import { makeStyles } from '@material-ui/core/styles';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { surfaces } from '../appearance';
import { FunctionIcon, useFunctionWords } from '../function';

const useStyles = makeStyles(theme => ({
  primary: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    margin: 0,
    fontSize: 22,
    lineHeight: '28px',
    fontWeight: 700,
  },
  summary: { margin: 0, color: surfaces(theme).quietText, fontSize: 13 },
}));

/** What something is, with the whole in a few sentences. */
export function PrimaryFunction(props: {
  id: TeamFunction | undefined;
  summary: string;
}) {
  const classes = useStyles();
  const words = useFunctionWords();
  return (
    <>
      <h3 className={classes.primary}>
        <FunctionIcon id={props.id} size={28} />
        {words.title(props.id)}
      </h3>
      <p className={classes.summary}>{props.summary}</p>
    </>
  );
}
