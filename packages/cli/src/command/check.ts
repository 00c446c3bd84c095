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

import { InputError } from '@backstage/errors';
import {
  PracticeAssessment,
  severities,
} from '@team-topology/backstage-plugin-team-topology-common';
import { SourcedEntity } from '../catalog';
import { toJsonLine, toOneLine } from '../output';
import { toEntityLine } from '../report';
import { CheckTally, FailureThreshold } from './CheckTally';
import { CommandEnvironment, CommandOptions, CommandRun } from './CommandRun';

/** The practice that an owner which is in none of the files leaves open. */
const OWNER_EXISTS = 'platform/owner-exists';

/**
 * Options of the command `check`.
 */
export interface CheckOptions extends CommandOptions {
  /** Gaps that are so bad or worse count. */
  failOn: FailureThreshold;
  /** Only these practices; all when absent. */
  practice?: string[];
}

/**
 * Says which practices each entity lacks.
 *
 * @returns the exit code
 */
export async function check(
  options: CheckOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const run = await CommandRun.start(options, environment);
  const only = findPractices(options, run);
  // People read the gaps where programs do not read the lines.
  const report = options.output === 'text' ? run.stdout : run.stderr;
  const tally = new CheckTally();
  const withoutOwner: SourcedEntity[] = [];
  const shown = new Set<string>();
  for (const item of run.catalog.subjects) {
    const assessment = run.assessor.isAssessed(item)
      ? await run.assess(item)
      : undefined;
    if (!assessment) {
      continue;
    }
    const practices = assessment.practices.filter(
      ({ practice }) => !only || only.has(practice),
    );
    if (options.output === 'json') {
      await run.stdout.write(
        toJsonLine(
          toEntityLine(
            item,
            { ...assessment, practices },
            { evidence: false, practices: true },
          ),
        ),
      );
    }
    tally.add(practices);
    for (const gap of findGaps(practices)) {
      for (const line of describeGap(item, gap, shown)) {
        await report.write(line);
      }
      shown.add(gap.practice);
    }
    for (const { field, message } of assessment.problems) {
      const { file, line } = item.source;
      await report.write(
        toOneLine(`${file}:${line}: Note: ${item.ref}: ${field}: ${message}`),
      );
    }
    if (
      practices.some(
        ({ practice, state }) => practice === OWNER_EXISTS && state === 'gap',
      ) &&
      run.assessor.neighbourhoodOf(item).owners.some(({ found }) => !found)
    ) {
      withoutOwner.push(item);
    }
  }
  if (tally.entities === 0) {
    await run.note(
      run.catalog.subjects,
      `is of no kind that is checked: ${[...run.rules.kinds].join(', ')}.`,
    );
  }
  await run.note(
    withoutOwner,
    'names an owner that is in none of the files, which counts as a gap. If your catalog has it, pass its file by --context.',
  );
  const failures = tally.gapsFrom(options.failOn);
  await report.write(tally.describe(failures));
  return run.finish(failures === 0);
}

function findPractices(
  options: CheckOptions,
  run: CommandRun,
): Set<string> | undefined {
  const known = run.rules.rules.practices.map(({ id }) => id);
  const unknown = options.practice?.find(id => !known.includes(id));
  if (unknown !== undefined) {
    throw new InputError(
      `--practice ${unknown}: there is no such practice. Known are ${known.join(
        ', ',
      )}`,
    );
  }
  return options.practice && new Set(options.practice);
}

/** Worst first. */
function findGaps(practices: PracticeAssessment[]): PracticeAssessment[] {
  return practices
    .filter(({ state }) => state === 'gap')
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
    );
}

function describeGap(
  item: SourcedEntity,
  gap: PracticeAssessment,
  shown: Set<string>,
): string[] {
  const { file, line } = item.source;
  const { severity, practice, title, reason, remedy } = gap;
  return [
    toOneLine(
      `${file}:${line}: ${severity}: ${item.ref}: ${title} (${practice}): ${reason}`,
    ),
    ...(remedy ? [`  Remedy: ${toOneLine(remedy.text)}`] : []),
    // The same for all entities, so once is enough.
    ...((!shown.has(practice) && remedy?.yaml) || '')
      .split('\n')
      .filter(text => text.trim() !== '')
      // Indentation is part of it.
      .map(text => `    ${text.replace(/\p{Cc}/gu, ' ').trimEnd()}`),
  ];
}
