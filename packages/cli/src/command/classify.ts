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

import { confidenceWord } from '@team-topology/backstage-plugin-team-topology-common';
import { SourcedEntity } from '../catalog';
import { toJsonLine, toOneLine } from '../output';
import { EntityLine, toEntityLine, toTeamLine } from '../report';
import { CommandEnvironment, CommandOptions, CommandRun } from './CommandRun';

/**
 * Options of the command `classify`.
 */
export interface ClassifyOptions extends CommandOptions {
  evidence?: boolean;
  practices?: boolean;
}

/**
 * Says of each entity and group what it is for.
 *
 * @returns the exit code
 */
export async function classify(
  options: ClassifyOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const run = await CommandRun.start(options, environment);
  const { subjects } = run.catalog;
  for (const item of subjects) {
    if (run.stdout.isClosed) {
      break;
    }
    const line = await createLine(item, options, run);
    if (line) {
      await run.stdout.write(
        options.output === 'json' ? toJsonLine(line) : toText(line, run),
      );
    }
  }
  if (
    !subjects.some(
      item => run.assessor.isAssessed(item) || run.assessor.isTeam(item),
    )
  ) {
    await run.note(
      subjects,
      `is of no kind that is classified: ${[...run.rules.kinds].join(
        ', ',
      )}, group.`,
    );
  }
  return run.finish(true);
}

async function createLine(
  item: SourcedEntity,
  options: ClassifyOptions,
  run: CommandRun,
): Promise<EntityLine | undefined> {
  const parts = {
    evidence: options.evidence ?? false,
    practices: options.practices ?? false,
  };
  if (run.assessor.isTeam(item)) {
    return toTeamLine(
      item,
      {
        classification: run.assessor.classifyTeam(item),
        problems: run.assessor.teamProblems(item),
      },
      parts,
    );
  }
  const assessment = run.assessor.isAssessed(item)
    ? await run.assess(item)
    : undefined;
  return assessment && toEntityLine(item, assessment, parts);
}

function toText(line: EntityLine, run: CommandRun): string {
  const title = run.rules.rules.functions.find(
    ({ id }) => id === line.function,
  )?.title;
  const verdict = title
    ? `${title}, ${confidenceWord(line.confidence)} confidence`
    : 'Unclassified';
  return toOneLine(
    `${line.source.file}:${line.source.line}: ${line.ref}: ${verdict}. ${line.summary}`,
  );
}
