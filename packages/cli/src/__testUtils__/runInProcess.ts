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

import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { runTeamTopology } from '../command';
import { check } from '../command/check';
import { classify } from '../command/classify';

/**
 * Runs the command in this process, with `input` as standard input.
 */
export async function runInProcess(
  args: string[],
  input: string | Uint8Array = '',
  now: Date = new Date('2026-03-01T12:00:00Z'),
) {
  const stdout = createSink();
  const stderr = createSink();
  const exitCode = await runTeamTopology(
    args,
    {
      stdin: Readable.from(input === '' ? [] : [input]),
      stdout: stdout.stream,
      stderr: stderr.stream,
      now,
    },
    { classify, check },
  );
  return {
    exitCode,
    stdout: await stdout.end(),
    stderr: await stderr.end(),
  };
}

function createSink() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    // So small that each line waits until the one before it is taken.
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  return {
    stream,
    end: async () => {
      stream.end();
      await finished(stream);
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}
