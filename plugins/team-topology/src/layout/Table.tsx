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

import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { ReactNode, useEffect, useRef, useState } from 'react';
import { onlyReadOut, surfaces } from '../appearance';
import { joinClasses } from './joinClasses';

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
    ...onlyReadOut,
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
    verticalAlign: 'bottom',
    overflowWrap: 'break-word',
    color: surfaces(theme).quietText,
    borderBottom: `1px solid ${surfaces(theme).line}`,
    '&:first-child': { paddingLeft: 0 },
    '&:last-child': { paddingRight: 0 },
  },
  sort: {
    // On one line with titles that are no buttons, which are 16 pixels high.
    verticalAlign: 'top',
    gap: 2,
    minHeight: 24,
    margin: '-4px 0',
    font: 'inherit',
    color: 'inherit',
    borderRadius: 2,
    '& svg': { fontSize: 14, opacity: 0 },
    '&:hover svg, &:focus-visible svg': { opacity: 0.6 },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
    '[aria-sort="ascending"] > &, [aria-sort="descending"] > &': {
      color: theme.palette.text.primary,
      '& svg': { opacity: 1 },
    },
  },
  // Numbers stand below the title and not below the arrow.
  numericSort: { flexDirection: 'row-reverse' },
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
    // Short words keep their cell as wide as they are.
    overflowWrap: 'break-word',
    verticalAlign: 'middle',
    '&:first-child': { paddingLeft: 0 },
    '&:last-child': { paddingRight: 0 },
    [NARROW_TABLE]: { display: 'block', padding: 0 },
  },
  full: {
    minWidth: 90,
    overflowWrap: 'anywhere',
    [NARROW_TABLE]: { flexBasis: '100%', minWidth: 0 },
  },
  numeric: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  noWrap: { whiteSpace: 'nowrap' },
  label: {
    display: 'none',
    color: surfaces(theme).quietText,
    fontSize: 12,
    [NARROW_TABLE]: { display: 'inline' },
  },
}));

/** Whether a part of an element is beside what is shown of it. */
function useScrolls() {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, scrolls };
}

export interface TableColumn {
  title: string;
  numeric?: boolean;
  /** Makes its title a button that orders the rows. */
  sort?: TableColumnSort;
}

export interface TableColumnSort {
  /** How the rows are ordered by this column; without it they are by another one. */
  direction?: 'asc' | 'desc';
  /** How they would be at first. */
  first: 'asc' | 'desc';
  onSort(direction: 'asc' | 'desc'): void;
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
  const { box, scrolls } = useScrolls();
  return (
    <div
      ref={box}
      className={classes.scroll}
      // What scrolls has to be reached by the keyboard.
      {...(scrolls && {
        tabIndex: 0,
        role: 'group',
        'aria-label': props.caption,
      })}
    >
      <table className={classes.table} role="table">
        <caption className={classes.caption}>{props.caption}</caption>
        <thead className={classes.head}>
          <tr role="row">
            {props.columns.map(column => (
              <th
                key={column.title}
                scope="col"
                role="columnheader"
                aria-sort={ariaSort(column.sort)}
                className={joinClasses(
                  classes.headCell,
                  column.numeric && classes.numeric,
                )}
              >
                {column.sort ? (
                  <SortButton column={column} sort={column.sort} />
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body}>{props.children}</tbody>
      </table>
    </div>
  );
}

function ariaSort(sort: TableColumnSort | undefined) {
  if (!sort?.direction) {
    return undefined;
  }
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}

const OPPOSITE = { asc: 'desc', desc: 'asc' } as const;

function SortButton(props: { column: TableColumn; sort: TableColumnSort }) {
  const classes = useStyles();
  const { column, sort } = props;
  const shown = sort.direction ?? sort.first;
  const Arrow = shown === 'asc' ? ArrowUpwardIcon : ArrowDownwardIcon;
  return (
    <ButtonBase
      className={joinClasses(
        classes.sort,
        column.numeric && classes.numericSort,
      )}
      onClick={() =>
        sort.onSort(
          // The first press takes what is of most use, the next one turns it.
          sort.direction === sort.first ? OPPOSITE[sort.first] : sort.first,
        )
      }
    >
      {column.title}
      <Arrow aria-hidden />
    </ButtonBase>
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
  /** Short enough for one line, such as a date. */
  noWrap?: boolean;
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
        props.noWrap && classes.noWrap,
        props.full && classes.full,
        props.className,
      )}
    >
      {props.label && <span className={classes.label}>{props.label} </span>}
      {props.children}
    </td>
  );
}
