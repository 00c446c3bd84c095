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
import { ReactNode } from 'react';

const useStyles = makeStyles({
  // Takes no place among the cards.
  region: { '&:empty': { position: 'absolute' } },
});

/**
 * Reads out what comes to stand in it. Render it while it is empty, as a region that
 * comes with its text is often not read.
 */
export function LiveRegion(props: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <div role="status" className={classes.region}>
      {props.children}
    </div>
  );
}
