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
import { EvidenceCollector } from '../evidence/EvidenceCollector';
import {
  AssessmentStore,
  StoredEntity,
  StoredVersion,
} from '../store/AssessmentStore';
import { inChunks } from '../store/inChunks';
import { EntityAssessor } from './EntityAssessor';

const BATCH_SIZE = 200;

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
  readonly #evidence: EvidenceCollector;
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: EntitySource;
    store: AssessmentStore;
    assessor: EntityAssessor;
    evidence: EvidenceCollector;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#store = options.store;
    this.#assessor = options.assessor;
    this.#evidence = options.evidence;
    this.#logger = options.logger;
  }

  /**
   * Refreshes once. Does not throw when it fails; the status says so.
   */
  async run(signal?: AbortSignal): Promise<void> {
    const startedAt = new Date();
    try {
      await this.#store.setStatus({
        state: 'running',
        started_at: startedAt.toISOString(),
      });
      const { entities, assessed, failed } = await this.#refresh(signal);
      const asOf = new Date();
      await this.#store.setStatus({
        state: 'succeeded',
        as_of: asOf.toISOString(),
        error: null,
      });
      this.#logger.info(
        `Refreshed ${entities} entities in ${
          asOf.getTime() - startedAt.getTime()
        } ms: ${assessed} assessed anew, ${failed} could not be assessed`,
      );
    } catch (error) {
      this.#logger.warn(
        `The refresh failed, the last good assessments stay: ${stringifyError(
          error,
        )}`,
      );
      await this.#reportFailure();
    }
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
        `The failure could not be noted: ${stringifyError(error)}`,
      );
    }
  }

  async #refresh(
    signal: AbortSignal | undefined,
  ): Promise<{ entities: number; assessed: number; failed: number }> {
    // Before the catalog is read, so that nothing stored meanwhile counts as vanished.
    const versions = await this.#store.getVersions();
    const index = await this.#readIndex(signal);
    const today = new Date().toISOString().slice(0, 10);
    const all = [...index.entities()];
    let assessed = 0;
    let failed = 0;

    for (const batch of inChunks(all, BATCH_SIZE)) {
      signal?.throwIfAborted();
      const stored = await this.#write(
        await this.#refreshBatch(batch, index, versions, today, signal),
      );
      for (const { indexed, outcome } of stored) {
        if (outcome && 'error' in outcome) {
          failed += 1;
          this.#logger.warn(`${indexed.ref}: ${outcome.error}`);
        } else if (outcome) {
          assessed += 1;
        }
      }
    }

    await this.#store.remove(
      [...versions.keys()].filter(ref => !index.has(ref)),
    );
    await this.#store.replaceGroupTree(
      all.flatMap(({ groupEdges }) => groupEdges),
    );
    return { entities: all.length, assessed, failed };
  }

  /**
   * Writes a batch. Where the database refuses it, its entities are written one by
   * one, so that one bad row does not keep the others back.
   */
  async #write(batch: StoredEntity[]): Promise<StoredEntity[]> {
    if (batch.length === 0) {
      return [];
    }
    const now = new Date();
    try {
      await this.#store.write(batch, now);
      return batch;
    } catch (error) {
      this.#logger.warn(
        `A batch is written one by one, because it was refused: ${stringifyError(
          error,
        )}`,
      );
    }
    const written: StoredEntity[] = [];
    let refused: unknown;
    for (const entity of batch) {
      try {
        await this.#store.write([entity], now);
        written.push(entity);
      } catch (error) {
        refused = error;
        this.#logger.warn(
          `${entity.indexed.ref} could not be stored: ${stringifyError(error)}`,
        );
      }
    }
    if (written.length === 0) {
      throw refused;
    }
    return written;
  }

  async #readIndex(signal: AbortSignal | undefined): Promise<CatalogIndex> {
    const index = new CatalogIndex();
    for await (const page of this.#catalog.streamEntities(signal)) {
      signal?.throwIfAborted();
      for (const entity of page) {
        try {
          index.add(indexEntity(entity));
        } catch (error) {
          this.#logger.warn(
            `An entity is left out, it has no usable kind or name: ${stringifyError(
              error,
            )}`,
          );
        }
      }
    }
    return index;
  }

  async #refreshBatch(
    batch: IndexedEntity[],
    index: CatalogIndex,
    versions: Map<string, StoredVersion>,
    today: string,
    signal: AbortSignal | undefined,
  ): Promise<StoredEntity[]> {
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
      ? await this.#evidence.collect([...entities.values()], signal)
      : undefined;
    // Sources that were cut off look silent, which must not be stored.
    signal?.throwIfAborted();
    const evidenceOf = (ref: string) => evidence?.get(ref) ?? NO_EVIDENCE;

    const changed = subjects.filter(indexed => {
      const version = versions.get(indexed.ref);
      return (
        version?.hash !==
          this.#assessor.hash(indexed, index, evidenceOf(indexed.ref)) ||
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
          ? [this.#assessor.assess(entity, index, evidenceOf(ref), now)]
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
