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

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { NO_EVIDENCE } from '@team-topology/backstage-plugin-team-topology-common';
import { CatalogIndex } from '../catalog/CatalogIndex';
import { EntitySource } from '../catalog/EntitySource';
import { IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { CorrectionStore } from '../correction/CorrectionStore';
import { EvidenceCollector } from '../evidence/EvidenceCollector';
import { EffectiveExemptions } from '../exemption/EffectiveExemptions';
import { ProblemTally } from '../log/ProblemTally';
import { toOneLine } from '../log/toOneLine';
import {
  AssessmentStore,
  StoredEntity,
  StoredVersion,
} from '../store/AssessmentStore';
import { inChunks } from '../store/inChunks';
import { RefreshCounts, Telemetry } from '../telemetry/Telemetry';
import { EntityAssessor, EntityTestimony } from './EntityAssessor';

const BATCH_SIZE = 200;

/** What one refresh works with. */
interface RefreshRun {
  versions: Map<string, StoredVersion>;
  index: CatalogIndex;
  /** Before anything was read. */
  readAt: Date;
  tally: ProblemTally;
  signal: AbortSignal | undefined;
}

/**
 * Brings all stored assessments up to date with the catalog.
 *
 * @remarks
 *
 * One pass over the catalog keeps of each entity only what neighbours need. What
 * changed since the last refresh is then read again and assessed, in batches that
 * are written all or none. Where the catalog fails, the stored assessments stay.
 */
export class AssessmentRefresh {
  readonly #catalog: EntitySource;
  readonly #store: AssessmentStore;
  readonly #assessor: EntityAssessor;
  readonly #corrections: CorrectionStore;
  readonly #exemptions: EffectiveExemptions;
  readonly #evidence: EvidenceCollector;
  readonly #telemetry: Telemetry;
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: EntitySource;
    store: AssessmentStore;
    assessor: EntityAssessor;
    corrections: CorrectionStore;
    exemptions: EffectiveExemptions;
    evidence: EvidenceCollector;
    telemetry: Telemetry;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#assessor = options.assessor;
    this.#corrections = options.corrections;
    this.#exemptions = options.exemptions;
    this.#evidence = options.evidence;
    this.#telemetry = options.telemetry;
    this.#logger = options.logger;
  }

  /**
   * Refreshes once. Does not throw when it fails: the status and the log say why.
   *
   * @returns whether it succeeded
   */
  async run(signal?: AbortSignal): Promise<boolean> {
    const startedAt = new Date();
    const tally = new ProblemTally();
    let counts: RefreshCounts | undefined;
    try {
      await this.#store.setStatus({
        state: 'running',
        started_at: startedAt.toISOString(),
      });
      counts = await this.#telemetry.trace('refresh', async () =>
        this.#refresh(startedAt, tally, signal),
      );
      await this.#store.setStatus({
        state: 'succeeded',
        // What changed in the catalog since then is not in it.
        as_of: startedAt.toISOString(),
        error: null,
      });
    } catch (error) {
      counts = undefined;
      this.#logger.warn(
        `The refresh failed, the last good assessments stay: ${toOneLine(
          stringifyError(error),
        )}`,
      );
      await this.#reportFailure();
    }
    const milliseconds = Date.now() - startedAt.getTime();
    this.#telemetry.recordRefresh(milliseconds, counts);
    tally.warn(this.#logger);
    if (counts) {
      this.#logger.info(
        `Refreshed ${counts.entities} entities in ${milliseconds} ms: ${counts.assessed} assessed anew, ${counts.failed} could not be assessed, ${counts.removed} removed`,
      );
    }
    return counts !== undefined;
  }

  async #reportFailure(): Promise<void> {
    try {
      await this.#store.setStatus({
        state: 'failed',
        // Users read this; details such as addresses stay in the log.
        error: 'The catalog or the database did not answer as expected.',
      });
    } catch (error) {
      this.#logger.warn(
        `The failure could not be noted: ${toOneLine(stringifyError(error))}`,
      );
    }
  }

  async #refresh(
    readAt: Date,
    tally: ProblemTally,
    signal: AbortSignal | undefined,
  ): Promise<RefreshCounts> {
    const run: RefreshRun = {
      readAt,
      // Before the catalog is read, so that nothing stored meanwhile counts as vanished.
      versions: await this.#store.getVersions(),
      index: await this.#telemetry.trace('read-catalog', async () =>
        this.#readIndex(tally, signal),
      ),
      tally,
      signal,
    };
    const all = [...run.index.entities()];
    if (all.length === 0 && run.versions.size > 0) {
      // More likely is a catalog that has not read its sources yet. What is known
      // would be lost, such as since when gaps are known.
      throw new Error('The catalog answered without a single entity');
    }
    const vanished = [...run.versions.keys()].filter(
      ref => !run.index.has(ref),
    );
    // A group that does not exist is no team, also where another one names it. Before
    // anything is assessed, as the exemptions of a team hold for those below it.
    await this.#store.replaceGroupTree(
      all
        .flatMap(({ groupEdges }) => groupEdges)
        .filter(edge => edge.every(ref => run.index.has(ref))),
    );
    const { assessed, failed } = await this.#telemetry.trace(
      'assess',
      async () => this.#assessAll(all, run),
    );
    const removed = await this.#store.remove(vanished, readAt);
    return { entities: all.length, assessed, failed, removed };
  }

  async #assessAll(
    all: IndexedEntity[],
    run: RefreshRun,
  ): Promise<{ assessed: number; failed: number }> {
    let assessed = 0;
    let failed = 0;
    for (const batch of inChunks(all, BATCH_SIZE)) {
      run.signal?.throwIfAborted();
      const { written, refused } = await this.#write(
        await this.#assessBatch(batch, run),
        run,
      );
      failed += refused;
      for (const { indexed, outcome } of written) {
        if (outcome && 'error' in outcome) {
          failed += 1;
          run.tally.add(
            'Entities that could not be assessed',
            `${indexed.ref}: ${outcome.error}`,
          );
        } else if (outcome) {
          assessed += 1;
        }
      }
    }
    return { assessed, failed };
  }

  /**
   * Writes a batch. Where the database refuses it, its entities are written one by
   * one, so that one bad row does not keep the others back.
   *
   * @returns what was written, and how many entities could not be
   */
  async #write(
    batch: StoredEntity[],
    run: RefreshRun,
  ): Promise<{ written: StoredEntity[]; refused: number }> {
    if (batch.length === 0) {
      return { written: [], refused: 0 };
    }
    try {
      const written = await this.#store.write(batch, run.readAt);
      return { written, refused: 0 };
    } catch (error) {
      run.tally.add(
        'Batches that the database refused, so that they were written one by one',
        stringifyError(error),
      );
    }
    const written: StoredEntity[] = [];
    const refusals: unknown[] = [];
    for (const entity of batch) {
      try {
        written.push(...(await this.#writeOne(entity, run)));
      } catch (error) {
        refusals.push(error);
        run.tally.add(
          'Entities that could not even be stored as not assessed',
          `${entity.indexed.ref}: ${stringifyError(error)}`,
        );
      }
    }
    if (refusals.length === batch.length) {
      // It is the database, and not an entity.
      throw refusals[0];
    }
    return { written, refused: refusals.length };
  }

  /** Writes one entity, or at least that it could not be stored. */
  async #writeOne(
    entity: StoredEntity,
    run: RefreshRun,
  ): Promise<StoredEntity[]> {
    try {
      return await this.#store.write([entity], run.readAt);
    } catch (error) {
      run.tally.add(
        'Entities that the database refused',
        `${entity.indexed.ref}: ${stringifyError(error)}`,
      );
      const { ref, kind, etag, subject } = entity.indexed;
      const bare: StoredEntity = {
        ...entity,
        indexed: { ref, kind, etag, subject, owners: [], groupEdges: [] },
        outcome: entity.outcome && {
          error: `The database did not take the assessment of ${ref}.`,
        },
      };
      return await this.#store.write([bare], run.readAt);
    }
  }

  async #readIndex(
    tally: ProblemTally,
    signal: AbortSignal | undefined,
  ): Promise<CatalogIndex> {
    const index = new CatalogIndex();
    for await (const page of this.#catalog.streamEntities(signal)) {
      signal?.throwIfAborted();
      for (const entity of page) {
        try {
          index.add(indexEntity(entity));
        } catch (error) {
          tally.add(
            'Entities left out, without a usable kind or name',
            stringifyError(error),
          );
        }
      }
    }
    return index;
  }

  async #assessBatch(
    batch: IndexedEntity[],
    run: RefreshRun,
  ): Promise<StoredEntity[]> {
    const { index, versions, readAt, tally, signal } = run;
    const today = readAt.toISOString().slice(0, 10);
    const subjects = batch.filter(item => this.#assessor.isAssessed(item));
    const others = batch
      .filter(item => !this.#assessor.isAssessed(item))
      .map(indexed => ({
        indexed,
        hash: this.#assessor.hash(indexed, index, undefined),
      }))
      .filter(({ indexed, hash }) => versions.get(indexed.ref)?.hash !== hash);

    // Sources are asked about everything, because they change on their own.
    const entities = this.#evidence.isEmpty
      ? undefined
      : await this.#readEntities(subjects, signal);
    const evidence = entities
      ? await this.#evidence.collect([...entities.values()], tally, signal)
      : undefined;
    // Sources that were cut off look silent, which must not be stored.
    signal?.throwIfAborted();
    const corrections = await this.#corrections.getMany(
      subjects.map(({ ref }) => ref),
    );
    const exemptions = await this.#exemptions.getMany(subjects, readAt);
    const testimonyOf = (ref: string): EntityTestimony => ({
      evidence: evidence?.get(ref) ?? NO_EVIDENCE,
      correction: corrections.get(ref),
      exemptions: exemptions.get(ref),
    });

    const changed = subjects.filter(indexed => {
      const version = versions.get(indexed.ref);
      return (
        version?.hash !==
          this.#assessor.hash(indexed, index, testimonyOf(indexed.ref)) ||
        (version.validUntil !== undefined && version.validUntil < today)
      );
    });
    const read = entities ?? (await this.#readEntities(changed, signal));
    const now = new Date();
    return [
      ...others,
      ...changed.flatMap(({ ref }) => {
        const entity = read.get(ref);
        return entity
          ? [this.#assessor.assess(entity, index, testimonyOf(ref), now)]
          : [];
      }),
    ];
  }

  async #readEntities(
    indexed: IndexedEntity[],
    signal: AbortSignal | undefined,
  ): Promise<Map<string, Entity>> {
    if (indexed.length === 0) {
      return new Map();
    }
    const entities = await this.#catalog.getEntities(
      indexed.map(({ ref }) => ref),
      signal,
    );
    return new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
  }
}
