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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  MapCorner,
  mapCorners,
  MapPlace,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { functionAppearance, surfaces } from '../appearance';
import { useFunctionWords } from '../function';
import { teamTopologyTranslationRef } from '../translation';

// In pixels. It is never scaled up, and down only where a screen is smaller.
const SIZE = 280;
const EDGE = 24;
const FULL = SIZE + 2 * EDGE;
/** A dot in a corner stands this far from it, beside the name of the corner. */
const INSET = 64;
const DOT = 9;
const RING = 14;
const LINE_HEIGHT = 15;
/** What is DevSecOps alone runs through all corners, and is near none. */
const RING_ONLY = { x: 0.5, y: 0.5 };

const useStyles = makeStyles(theme => ({
  map: { display: 'block', maxWidth: '100%', height: 'auto', flex: 'none' },
  name: { fontSize: 13, fontWeight: 700, fill: theme.palette.text.primary },
  quiet: { fontSize: 12, fill: surfaces(theme).quietText },
  frame: { fill: 'none', stroke: surfaces(theme).strongLine },
  halo: {
    stroke: theme.palette.background.paper,
    strokeWidth: 4,
    paintOrder: 'stroke',
  },
}));

export interface MapDrawingProps {
  place: MapPlace;
  /** The function that leads among the work that is observed; gives the colour. */
  primary: TeamFunction;
  /** What a person says the team is, where that has a corner. */
  declared?: MapCorner;
  /** All that is drawn, in words. */
  label: string;
}

/** The four corners, and where the team stands between them. */
export function MapDrawing(props: MapDrawingProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { declared, place } = props;
  const observed = place.lane
    ? undefined
    : toPixels(place.position ?? RING_ONLY);
  const said = declared && toPixels(mapCorners[declared]);
  // One dot where both agree.
  const differs =
    said &&
    (!observed ||
      Math.hypot(said.x - observed.x, said.y - observed.y) > 2 * RING);
  return (
    <svg
      className={classes.map}
      width={FULL}
      height={FULL}
      viewBox={`0 0 ${FULL} ${FULL}`}
      role="img"
      aria-label={props.label}
    >
      {(Object.keys(mapCorners) as MapCorner[]).map(corner => (
        <Corner key={corner} corner={corner} />
      ))}
      <rect
        className={classes.frame}
        x={EDGE}
        y={EDGE}
        width={SIZE}
        height={SIZE}
      />
      <AxisName x={FULL / 2} y={16} text={t('map.build')} />
      <AxisName x={FULL / 2} y={FULL - 8} text={t('map.operate')} />
      <AxisName x={16} y={FULL / 2} text={t('map.external')} turned />
      <AxisName x={FULL - 8} y={FULL / 2} text={t('map.internal')} turned />
      {differs && observed && (
        <line
          x1={observed.x}
          y1={observed.y}
          x2={said.x}
          y2={said.y}
          stroke="currentColor"
          strokeDasharray="4 4"
        />
      )}
      {observed && (
        <ObservedDot at={observed} ring={place.ring} primary={props.primary} />
      )}
      {differs && <DeclaredDot at={said} corner={declared} />}
    </svg>
  );
}

function Corner(props: { corner: MapCorner }) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const { corner } = props;
  const { x, y } = mapCorners[corner];
  const { color, Icon } = functionAppearance(corner, type);
  const half = SIZE / 2;
  const right = x === 1;
  const textX = right ? EDGE + SIZE - 34 : EDGE + 34;
  const nameY = y === 0 ? EDGE + 22 : EDGE + SIZE - 24;
  const anchor = right ? 'end' : 'start';
  return (
    <g>
      <rect
        x={EDGE + x * half}
        y={EDGE + y * half}
        width={half}
        height={half}
        fill={color}
        fillOpacity={0.1}
      />
      <Icon
        x={right ? EDGE + SIZE - 28 : EDGE + 8}
        y={nameY - 14}
        width={20}
        height={20}
        style={{ color, width: 20, height: 20 }}
        aria-hidden
      />
      <text className={classes.name} x={textX} y={nameY} textAnchor={anchor}>
        {words.title(corner)}
      </text>
      <text
        className={classes.quiet}
        x={textX}
        y={nameY + LINE_HEIGHT}
        textAnchor={anchor}
      >
        {t(`map.gives.${corner}`)}
      </text>
    </g>
  );
}

function AxisName(props: {
  x: number;
  y: number;
  text: string;
  turned?: boolean;
}) {
  const classes = useStyles();
  const { x, y, turned } = props;
  return (
    <text
      className={classes.quiet}
      x={x}
      y={y}
      textAnchor="middle"
      transform={turned ? `rotate(-90 ${x} ${y})` : undefined}
    >
      {props.text}
    </text>
  );
}

function ObservedDot(props: {
  at: Point;
  ring: number;
  primary: TeamFunction;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { type } = theme.palette;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { at, ring, primary } = props;
  const length = 2 * Math.PI * RING;
  return (
    <g>
      <circle
        cx={at.x}
        cy={at.y}
        r={RING}
        fill={theme.palette.background.paper}
        stroke={surfaces(theme).strongLine}
      />
      {ring > 0 && (
        <circle
          cx={at.x}
          cy={at.y}
          r={RING}
          fill="none"
          stroke={functionAppearance('devsecops', type).color}
          strokeWidth={4}
          strokeDasharray={`${ring * length} ${length}`}
          transform={`rotate(-90 ${at.x} ${at.y})`}
        />
      )}
      <circle
        cx={at.x}
        cy={at.y}
        r={DOT}
        fill={functionAppearance(primary, type).color}
      />
      <DotName at={at} className={`${classes.name} ${classes.halo}`}>
        {t('map.observed')}
      </DotName>
    </g>
  );
}

function DeclaredDot(props: { at: Point; corner: MapCorner }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { at, corner } = props;
  return (
    <g>
      <circle
        cx={at.x}
        cy={at.y}
        r={DOT}
        fill={theme.palette.background.paper}
        stroke={functionAppearance(corner, theme.palette.type).color}
        strokeWidth={3}
      />
      <DotName at={at} className={`${classes.quiet} ${classes.halo}`}>
        {t('map.declared')}
      </DotName>
    </g>
  );
}

/** Stands on the side of the dot where there is more room. */
function DotName(props: { at: Point; className: string; children: string }) {
  const { at } = props;
  const right = at.x < FULL / 2;
  return (
    <text
      className={props.className}
      x={right ? at.x + RING + 6 : at.x - RING - 6}
      y={at.y + 4}
      textAnchor={right ? 'start' : 'end'}
    >
      {props.children}
    </text>
  );
}

interface Point {
  x: number;
  y: number;
}

function toPixels(position: Point): Point {
  return {
    x: EDGE + INSET + position.x * (SIZE - 2 * INSET),
    y: EDGE + INSET + position.y * (SIZE - 2 * INSET),
  };
}
