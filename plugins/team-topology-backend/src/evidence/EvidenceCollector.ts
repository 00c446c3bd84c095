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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  EntityEvidence,
  parsePracticeEvidence,
  SilentSource,
} from '@team-topology/backstage-plugin-team-topology-common';
import { EvidenceProvider } from '@team-topology/backstage-plugin-team-topology-node';
import { ProblemTally } from '../log/ProblemTally';
import { ProviderOutcome, Telemetry } from '../telemetry/Telemetry';

const DEFAULT_TIMEOUT: HumanDuration = { seconds: 10 };

class LateError extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds / 1000} seconds`);
  }
}

/**
 * Asks all providers about a batch of entities.
 */
export class EvidenceCollector {
  readonly #providers: EvidenceProvider[];
  readonly #telemetry: Telemetry;

  constructor(options: {
    providers: EvidenceProvider[];
    telemetry: Telemetry;
  }) {
    this.#providers = options.providers;
    this.#telemetry = options.telemetry;
  }

  /** Whether there is anybody to ask. */
  get isEmpty(): boolean {
    return this.#providers.length === 0;
  }

  /**
   * The evidence by full entity ref, with an entry for each entity. Never throws:
   * what fails or is late is silent, and what is not usable is left out. The tally
   * says both.
   */
  async collect(
    entities: Entity[],
    tally: ProblemTally,
    signal?: AbortSignal,
  ): Promise<Map<string, EntityEvidence>> {
    const result = new Map<string, EntityEvidence>(
      entities.map(entity => [
        stringifyEntityRef(entity),
        { answers: [], silent: [] },
      ]),
    );
    await Promise.all(
      this.#providers.map(provider =>
        this.#ask(provider, entities, result, tally, signal),
      ),
    );
    for (const { answers, silent } of result.values()) {
      // Providers answer in any order; what is stored must not depend on it.
      answers.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      silent.sort((a, b) => (a.source < b.source ? -1 : 1));
    }
    return result;
  }

  async #ask(
    provider: EvidenceProvider,
    entities: Entity[],
    result: Map<string, EntityEvidence>,
    tally: ProblemTally,
    signal?: AbortSignal,
  ): Promise<void> {
    const started = Date.now();
    let outcome: ProviderOutcome = 'answered';
    try {
      const answers = await this.#telemetry.trace(
        'ask-provider',
        async span => {
          span.setAttribute('team_topology.provider', provider.id);
          span.setAttribute('team_topology.entities', entities.length);
          return await this.#askInTime(provider, entities, signal);
        },
      );
      for (const [ref, evidence] of result) {
        take(provider, ref, answers.get(ref), evidence, tally);
      }
    } catch (error) {
      for (const evidence of result.values()) {
        evidence.silent.push(silence(provider, describeFailure(error)));
      }
      if (signal?.aborted) {
        // Not its fault.
        return;
      }
      outcome = error instanceof LateError ? 'late' : 'failed';
      tally.add(
        `Entities for which evidence provider ${provider.id} was silent`,
        stringifyError(error),
        entities.length,
      );
    }
    this.#telemetry.recordProvider(provider.id, Date.now() - started, outcome);
  }

  async #askInTime(
    provider: EvidenceProvider,
    entities: Entity[],
    signal?: AbortSignal,
  ): Promise<Map<string, unknown>> {
    signal?.throwIfAborted();
    const timeout = provider.timeout ?? DEFAULT_TIMEOUT;
    const controller = new AbortController();
    let abort = () => {};
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_resolve, reject) => {
        abort = () => {
          reject(signal?.reason);
          controller.abort();
        };
        signal?.addEventListener('abort', abort);
        timer = setTimeout(() => {
          reject(new LateError(durationToMilliseconds(timeout)));
          controller.abort();
        }, durationToMilliseconds(timeout));
      });
      const answers: unknown = await Promise.race([
        provider.getEvidence({ entities, signal: controller.signal }),
        late,
      ]);
      if (!(answers instanceof Map)) {
        throw new Error('its answer is not a Map by entity ref');
      }
      return answers;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }
}

function take(
  provider: EvidenceProvider,
  ref: string,
  answers: unknown,
  evidence: EntityEvidence,
  tally: ProblemTally,
): void {
  if (answers === undefined) {
    return;
  }
  try {
    if (!Array.isArray(answers)) {
      throw new Error('its answer is not a list');
    }
    evidence.answers.push(
      ...answers.map(answer => {
        const parsed = parsePracticeEvidence(answer);
        if (!provider.practices.includes(parsed.practice)) {
          throw new Error(
            `it answered for ${parsed.practice}, which it did not announce`,
          );
        }
        return { ...parsed, source: provider.id, sourceTitle: provider.title };
      }),
    );
  } catch (error) {
    tally.add(
      `Answers of evidence provider ${provider.id} that are not usable and left out`,
      `${ref}: ${stringifyError(error)}`,
    );
    evidence.silent.push(silence(provider, 'its answer was not usable.'));
  }
}

function silence(provider: EvidenceProvider, reason: string): SilentSource {
  const { id, title, practices } = provider;
  return { source: id, title, practices, reason };
}

// Messages of foreign errors may hold addresses or secrets, so users read a plain one.
function describeFailure(error: unknown): string {
  return error instanceof LateError ? `${error.message}.` : 'it failed.';
}
