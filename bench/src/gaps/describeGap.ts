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

import { Practice } from '@team-topology/backstage-plugin-team-topology-common';
import { DrawnGap } from './drawGaps';

/**
 * A drawn gap as one who judges it reads it: what the entity says of itself, and what
 * is asked of it. Nothing says how it was classified.
 */
export function describeGap(
  { id, entity, added, gap }: DrawnGap,
  practice: Practice,
): object {
  const { metadata, spec = {} } = entity;
  return {
    id,
    kind: entity.kind,
    name: metadata.name,
    type: spec.type,
    lifecycle: spec.lifecycle,
    title: metadata.title,
    description: metadata.description,
    tags: metadata.tags ?? [],
    annotations: Object.keys(metadata.annotations ?? {}).filter(
      key => !added.includes(key),
    ),
    links: (metadata.links ?? []).map(({ title, url }) => title ?? url),
    owner: spec.owner,
    system: spec.system,
    practice: {
      id: gap.practice,
      title: gap.title,
      level: gap.level,
      severity: gap.severity,
      appliesTo: practice.appliesTo.description,
      reason: gap.reason,
    },
  };
}
