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

import { formatShare, formatTable } from '../classification/formatTable';
import { GapCounts, GapsPerEntity, MANY_GAPS } from './countGaps';

/** The spread of gaps as tables. */
export function formatGapCounts(counts: GapCounts): string[] {
  return [
    'Gaps per entity',
    ...formatTable([
      ['kind', 'entities', 'gaps', 'mean', 'median', 'p90', 'max'],
      formatLine('all', counts),
      ...Object.entries(counts.byKind).map(([kind, line]) =>
        formatLine(kind, line),
      ),
    ]),
    `  share with more than ${MANY_GAPS}: ${formatShare(counts.shareWithMany)}`,
    '',
    'Gaps by severity',
    ...formatCounts(counts.bySeverity),
    '',
    'Gaps by practice',
    ...formatCounts(counts.byPractice),
    '',
  ];
}

function formatLine(kind: string, line: GapsPerEntity): string[] {
  return [
    kind,
    String(line.entities),
    String(line.gaps),
    line.mean.toFixed(1),
    line.median.toFixed(1),
    line.p90.toFixed(1),
    String(line.max),
  ];
}

function formatCounts(counts: Record<string, number>): string[] {
  return formatTable(
    Object.entries(counts).map(([name, count]) => [name, String(count)]),
  );
}
