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
import { surfaces } from '../appearance';

/**
 * From here down tables turn into blocks. The sidebar takes its part of the width, so
 * this is wider than a phone.
 */
export const NARROW_TABLE = '@media (max-width: 1120px)';

const useStyles = makeStyles(theme => ({
  scroll: { position: 'relative', overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    [NARROW_TABLE]: { display: 'block' },
  },
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
  head: { [NARROW_TABLE]: { display: 'none' } },
  body: { [NARROW_TABLE]: { display: 'block' } },
  headCell: {
    padding: '6px 10px',
    fontSize: 12,
    lineHeight: '16px',
    fontWeight: 700,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    color: surfaces(theme).quietText,
    borderBottom: `1px solid ${surfaces(theme).line}`,
    '&:first-child': { paddingLeft: 0 },
    '&:last-child': { paddingRight: 0 },
  },
  row: {
    borderBottom: `1px solid ${surfaces(theme).line}`,
    '&:last-child': { borderBottom: 0 },
    [NARROW_TABLE]: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: '4px 12px',
      padding: '10px 0',
    },
  },
  cell: {
    padding: '8px 10px',
    verticalAlign: 'middle',
    '&:first-child': { paddingLeft: 0 },
    '&:last-child': { paddingRight: 0 },
    [NARROW_TABLE]: { display: 'block', padding: 0 },
  },
  full: { [NARROW_TABLE]: { flexBasis: '100%' } },
  numeric: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  label: {
    display: 'none',
    color: surfaces(theme).quietText,
    fontSize: 12,
    [NARROW_TABLE]: { display: 'inline' },
  },
}));

function joinClasses(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

export interface TableColumn {
  title: string;
  numeric?: boolean;
}

export interface TableProps {
  caption: string;
  columns: TableColumn[];
  children: ReactNode;
}

/**
 * A table that turns into blocks on narrow screens. The roles are spelled out,
 * because browsers drop them from tables that are not displayed as such.
 */
export function Table(props: TableProps) {
  const classes = useStyles();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} role="table">
        <caption className={classes.caption}>{props.caption}</caption>
        <thead className={classes.head}>
          <tr role="row">
            {props.columns.map(column => (
              <th
                key={column.title}
                scope="col"
                role="columnheader"
                className={joinClasses(
                  classes.headCell,
                  column.numeric && classes.numeric,
                )}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body}>{props.children}</tbody>
      </table>
    </div>
  );
}

export function TableRow(props: {
  id?: string;
  children: ReactNode;
  className?: string;
}) {
  const classes = useStyles();
  return (
    <tr
      id={props.id}
      role="row"
      className={joinClasses(classes.row, props.className)}
    >
      {props.children}
    </tr>
  );
}

export interface TableCellProps {
  children?: ReactNode;
  /** Said before the value where the head of the table is not shown. */
  label?: string;
  numeric?: boolean;
  /** Takes a line of its own on narrow screens. */
  full?: boolean;
  colSpan?: number;
  className?: string;
}

export function TableCell(props: TableCellProps) {
  const classes = useStyles();
  return (
    <td
      // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
      role="cell"
      colSpan={props.colSpan}
      className={joinClasses(
        classes.cell,
        props.numeric && classes.numeric,
        props.full && classes.full,
        props.className,
      )}
    >
      {props.label && (
        <span className={classes.label} aria-hidden>
          {props.label}{' '}
        </span>
      )}
      {props.children}
    </td>
  );
}
