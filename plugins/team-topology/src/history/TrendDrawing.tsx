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
import { TeamHistoryPoint } from '@team-topology/backstage-plugin-team-topology-common';
import { useEffect, useRef, useState } from 'react';
import { stateAppearance, surfaces } from '../appearance';
import { useFormat } from '../locale';
import { Move } from './findMoves';
import { toDay } from './toDay';

// In pixels; the width is that of the card.
const HEIGHT = 220;
const TOP = 34;
const BOTTOM = 24;
const DEFAULT_WIDTH = 560;
const MARK = 9;
const MARK_DISTANCE = 20;
const TICKS = 4;
/** Room beside the drawing; more where numbers are long. */
const LEAST_SIDE = 36;
const DIGIT_WIDTH = 7.5;
const LAST_DIGIT_WIDTH = 9;
const LABEL_WIDTH = 90;

const useStyles = makeStyles(theme => ({
  box: { width: '100%', minWidth: 0 },
  drawing: { display: 'block' },
  axis: {
    fontSize: 12,
    fill: surfaces(theme).quietText,
    fontVariantNumeric: 'tabular-nums',
  },
  grid: { stroke: surfaces(theme).line },
  guide: {
    fill: 'none',
    stroke: surfaces(theme).strongLine,
    strokeDasharray: '2 3',
  },
  mark: { fill: theme.palette.text.primary },
  markText: {
    fontSize: 12,
    fontWeight: 700,
    fill: theme.palette.background.paper,
  },
  last: { fontSize: 14, fontWeight: 700, fill: theme.palette.text.primary },
}));

export interface TrendDrawingProps {
  points: readonly TeamHistoryPoint[];
  moves: readonly Move[];
  /** What is drawn, in words. */
  label: string;
}

/** The number of gaps over time, as a step line with numbered marks. */
export function TrendDrawing(props: TrendDrawingProps) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const format = useFormat();
  const { box, width } = useWidth();
  const { points } = props;
  const times = points.map(({ at }) => Date.parse(at));
  const gaps = points.map(({ counts }) => counts.gap);
  const step = niceStep(Math.max(1, ...gaps));
  const top = step * TICKS;
  const span = Math.max(1, times[times.length - 1] - times[0]);
  const last = format.number(gaps[gaps.length - 1]);
  const left = Math.max(
    LEAST_SIDE,
    6 + format.number(top).length * DIGIT_WIDTH,
  );
  const right = Math.max(LEAST_SIDE, 10 + last.length * LAST_DIGIT_WIDTH);
  const innerWidth = width - left - right;
  const innerHeight = HEIGHT - TOP - BOTTOM;
  const x = (index: number) =>
    left + ((times[index] - times[0]) / span) * innerWidth;
  const y = (value: number) => TOP + (1 - value / top) * innerHeight;
  const line = gaps
    .map((value, index) =>
      index === 0 ? `M${x(0)},${y(value)}` : `H${x(index)}V${y(value)}`,
    )
    .join('');
  const { color } = stateAppearance('gap', type);
  const lastIndex = points.length - 1;
  const labels = pickLabels(points.map((_, index) => x(index)));
  const marks = spread(
    props.moves.map(({ index }) => x(index)),
    width - MARK - 1,
  );
  return (
    <div ref={box} className={classes.box}>
      <svg
        className={classes.drawing}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={props.label}
      >
        {Array.from({ length: TICKS + 1 }, (_, tick) => (
          <g key={tick}>
            <line
              className={classes.grid}
              x1={left}
              x2={width - right}
              y1={y(tick * step)}
              y2={y(tick * step)}
            />
            <text
              className={classes.axis}
              x={left - 6}
              y={y(tick * step) + 4}
              textAnchor="end"
            >
              {format.number(tick * step)}
            </text>
          </g>
        ))}
        {labels.map(index => (
          <text
            key={index}
            className={classes.axis}
            x={x(index)}
            y={HEIGHT - 6}
            textAnchor={index === 0 ? 'start' : 'middle'}
          >
            {format.day(toDay(points[index].at))}
          </text>
        ))}
        <path d={`${line}V${y(0)}H${x(0)}Z`} fill={color} fillOpacity={0.08} />
        <path d={line} fill="none" stroke={color} strokeWidth={2} />
        <circle cx={x(lastIndex)} cy={y(gaps[lastIndex])} r={4} fill={color} />
        <text
          className={classes.last}
          x={x(lastIndex) + 8}
          y={y(gaps[lastIndex]) + 5}
        >
          {last}
        </text>
        {marks.map((markX, number) => {
          const moveX = x(props.moves[number].index);
          return (
            <g key={number}>
              <path
                className={classes.guide}
                d={`M${markX},${2 * MARK + 4}L${moveX},${TOP - 4}V${
                  HEIGHT - BOTTOM
                }`}
              />
              <circle
                className={classes.mark}
                cx={markX}
                cy={MARK + 4}
                r={MARK}
              />
              <text
                className={classes.markText}
                x={markX}
                y={MARK + 8}
                textAnchor="middle"
              >
                {format.number(number + 1)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** 1, 2, 5, 10, 20 … so that a few of them reach over a number. */
function niceStep(highest: number): number {
  const least = highest / TICKS;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find(nice => nice * power >= least) ?? 10;
  return Math.max(1, factor * power);
}

/** The places along the line that have room for a label, the first one included. */
function pickLabels(places: number[]): number[] {
  const picked: number[] = [];
  for (const [index, place] of places.entries()) {
    const before = picked[picked.length - 1];
    if (before === undefined || place - places[before] >= LABEL_WIDTH) {
      picked.push(index);
    }
  }
  return picked;
}

/** Moves marks apart where they would lie on one another, and keeps them on the drawing. */
function spread(places: number[], end: number): number[] {
  const result: number[] = [];
  for (const place of places) {
    const before = result[result.length - 1];
    result.push(
      before === undefined ? place : Math.max(place, before + MARK_DISTANCE),
    );
  }
  let limit = end;
  for (let index = result.length - 1; index >= 0; index -= 1) {
    result[index] = Math.min(result[index], limit);
    limit = result[index] - MARK_DISTANCE;
  }
  return result;
}

/** The width that an element has, also when that changes. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(240, Math.floor(entry.contentRect.width))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
