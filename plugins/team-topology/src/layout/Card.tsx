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
import { ReactNode, useId } from 'react';
import { NARROW, surfaces } from '../appearance';

const useStyles = makeStyles(theme => ({
  card: {
    background: theme.palette.background.paper,
    color: theme.palette.text.primary,
    borderRadius: 8,
    padding: 16,
    fontSize: 14,
    lineHeight: '20px',
    minWidth: 0,
    // A name from the catalog may be one long word.
    overflowWrap: 'anywhere',
    [NARROW]: { padding: 12 },
  },
  header: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: 12,
    alignItems: 'start',
    marginBottom: 12,
  },
  title: { margin: 0, fontSize: 18, lineHeight: '24px', fontWeight: 700 },
  subtitle: {
    margin: '2px 0 0',
    fontSize: 13,
    lineHeight: '18px',
    color: surfaces(theme).quietText,
    gridRow: 2,
    [NARROW]: { gridColumn: '1 / -1' },
  },
  // Beside title and subtitle where there is room for both.
  actions: {
    display: 'flex',
    gap: 8,
    gridColumn: 2,
    gridRow: '1 / span 2',
    [NARROW]: { gridRow: 1 },
  },
}));

export interface CardProps {
  title?: string;
  subtitle?: ReactNode;
  /** Names the card where it has no title. */
  label?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A section of a page. */
export function Card(props: CardProps) {
  const classes = useStyles();
  const titleId = useId();
  return (
    <section
      className={classes.card}
      aria-label={props.title ? undefined : props.label}
      aria-labelledby={props.title ? titleId : undefined}
    >
      {props.title && (
        <header className={classes.header}>
          <h2 id={titleId} className={classes.title}>
            {props.title}
          </h2>
          {props.subtitle && (
            <p className={classes.subtitle}>{props.subtitle}</p>
          )}
          {props.actions && (
            <div className={classes.actions}>{props.actions}</div>
          )}
        </header>
      )}
      {props.children}
    </section>
  );
}
