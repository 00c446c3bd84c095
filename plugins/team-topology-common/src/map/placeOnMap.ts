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

import { TeamFunction } from '../function';

/**
 * The four functions that stand in the corners of the map: external-facing left and
 * internal-facing right, build and provision above, operate and automate below.
 *
 * @public
 */
export const mapCorners = {
  infra: { x: 0, y: 0 },
  platform: { x: 1, y: 0 },
  sre: { x: 0, y: 1 },
  devops: { x: 1, y: 1 },
} as const;

/**
 * A function that stands in a corner of the map.
 *
 * @public
 */
export type MapCorner = keyof typeof mapCorners;

/** Runs through all corners and is none of them. */
const RING: TeamFunction = 'devsecops';

/** With less enabling work than this, a team stands in the lane of applications. */
const LANE_BELOW = 0.2;

/**
 * Where a team stands on the four-way map.
 *
 * @public
 */
export interface MapPlace {
  /** Whether it stands in the lane beside the map, as less than a fifth of its work is enabling. */
  lane: boolean;
  /** Share of infra, SRE, DevOps, platform and DevSecOps work, 0 to 1. */
  enabling: number;
  /** Share of DevSecOps in that enabling work, 0 to 1: the arc of the ring. */
  ring: number;
  /** 0 is external-facing, 1 internal-facing; absent where no corner has a share. */
  position?: { x: number; y: number };
}

/**
 * Places a team on the four-way map by its share per function: at the mean of the
 * corners, each weighted by its share.
 *
 * @param shares - share per function, 0 to 1; functions that are not on the map count as
 * work that is not enabling
 * @returns `undefined` where no function has a share
 *
 * @public
 */
export function placeOnMap(
  shares: Record<TeamFunction, number>,
): MapPlace | undefined {
  const total = sum(Object.values(shares).map(atLeastZero));
  if (total === 0) {
    return undefined;
  }
  const corners = Object.entries(mapCorners).map(([id, corner]) => ({
    ...corner,
    share: atLeastZero(shares[id]) / total,
  }));
  const ofCorners = sum(corners.map(({ share }) => share));
  const ofRing = atLeastZero(shares[RING]) / total;
  const enabling = ofCorners + ofRing;
  return {
    lane: enabling < LANE_BELOW,
    enabling,
    ring: enabling > 0 ? ofRing / enabling : 0,
    ...(ofCorners > 0 && {
      position: {
        x: sum(corners.map(({ x, share }) => x * share)) / ofCorners,
        y: sum(corners.map(({ y, share }) => y * share)) / ofCorners,
      },
    }),
  };
}

function atLeastZero(share: number | undefined): number {
  return share !== undefined && Number.isFinite(share) ? Math.max(0, share) : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
