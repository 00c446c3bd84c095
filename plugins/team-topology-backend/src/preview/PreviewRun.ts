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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  assessPractices,
  Classification,
  classifyEntity,
  classifyTeam,
  deriveFacts,
  deriveNeighbourhood,
  EffectiveExemption,
  EntityEvidence,
  MixEntry,
  MovedEntity,
  MovedTeam,
  NO_EVIDENCE,
  PersonCorrection,
  PreviewReport,
  RuleSet,
  summarizeTeam,
  TeamEntity,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { CatalogIndex } from '../catalog/CatalogIndex';
import { IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { Pace } from './Pace';
import { PracticeComparison } from './PracticeComparison';
import type {
  PreviewCorrections,
  PreviewEvidence,
  PreviewExemptions,
} from './RulesPreviews';

const PAGE_SIZE = 500;
const MAX_ITEMS = 500;
const MAX_FAILURES = 50;

/** The same of the rules in force and of the changed ones. */
interface Compared<T> {
  before: T;
  after: T;
}

/** What persons and sources say about entities, by full ref. */
interface Testimonies {
  corrections: Map<string, PersonCorrection>;
  evidence: Map<string, EntityEvidence>;
  exemptions: Map<string, EffectiveExemption[]>;
}

/** What is kept of an entity that was assessed with both rule sets. */
type ComparedEntity = Compared<TeamEntity>;

/** What {@link PreviewRun} needs. */
export interface PreviewRunOptions {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  assessor: EntityAssessor;
  corrections: PreviewCorrections;
  evidence: PreviewEvidence;
  exemptions: PreviewExemptions;
  rules: Compared<RuleSet>;
  pace: Pace;
}

/**
 * One preview.
 *
 * @remarks
 *
 * Reads the catalog as often as it needs whole entities, instead of keeping them: once
 * for what neighbours need, once to assess each entity, and once the groups.
 */
export class PreviewRun {
  readonly #options: PreviewRunOptions;
  readonly #now = new Date();
  readonly #index = new CatalogIndex();
  readonly #assessed = new Set<string>();
  readonly #groups = new Set<string>();
  readonly #ofOwner = new Map<string, ComparedEntity[]>();
  readonly #movedEntities: MovedEntity[] = [];
  readonly #movedTeams: MovedTeam[] = [];
  readonly #failures = new Map<string, string>();
  readonly #practices: PracticeComparison;

  constructor(options: PreviewRunOptions) {
    this.#options = options;
    this.#practices = new PracticeComparison(options.rules);
  }

  async run(): Promise<PreviewReport> {
    await this.#forEach(undefined, async page => this.#addToIndex(page));
    await this.#forEach(undefined, async page => this.#compareEntities(page));
    await this.#forEach('group', async page => this.#compareTeams(page));
    const { before, after } = this.#options.rules;
    return {
      fingerprints: { before: before.fingerprint, after: after.fingerprint },
      assessed: this.#assessed.size,
      entities: firstByRef(this.#movedEntities),
      practices: this.#practices.moved(),
      teams: firstByRef(this.#movedTeams),
      failures: firstByRef(
        [...this.#failures].map(([ref, error]) => ({ ref, error })),
      ).items.slice(0, MAX_FAILURES),
    };
  }

  /** Reads all entities that the caller may see, or those of one kind. */
  async #forEach(
    kind: string | undefined,
    use: (page: Entity[]) => Promise<void>,
  ): Promise<void> {
    const { catalog, credentials, pace } = this.#options;
    const pages = catalog.streamEntities(
      { pageSize: PAGE_SIZE, ...(kind && { filter: { kind } }) },
      { credentials },
    );
    for await (const page of pace.pages(pages)) {
      await use(page);
      await pace.pause();
    }
  }

  async #addToIndex(page: Entity[]): Promise<void> {
    for (const entity of page) {
      const indexed = tryIndex(entity);
      if (indexed) {
        this.#index.add(indexed);
      }
      await this.#options.pace.pause();
    }
  }

  async #compareEntities(page: Entity[]): Promise<void> {
    const { assessor, pace } = this.#options;
    const subjects = page.flatMap(entity => {
      const indexed = tryIndex(entity);
      return indexed && assessor.isAssessed(indexed)
        ? [{ entity, indexed }]
        : [];
    });
    const testimonies = await this.#readTestimonies(
      subjects.map(({ indexed }) => indexed),
    );
    for (const { entity, indexed } of subjects) {
      // What moves between pages while they are read may come twice.
      if (!this.#assessed.has(indexed.ref)) {
        try {
          this.#compareEntity(entity, indexed, testimonies);
        } catch (error) {
          this.#fail(indexed.ref, error);
        }
      }
      await pace.pause();
    }
  }

  #compareEntity(
    entity: Entity,
    { ref, title, owners, subject }: IndexedEntity,
    testimonies: Testimonies,
  ): void {
    const correction = testimonies.corrections.get(ref);
    const evidence = testimonies.evidence.get(ref) ?? NO_EVIDENCE;
    const exemptions = testimonies.exemptions.get(ref);
    const neighbourhood = deriveNeighbourhood(subject, this.#index);
    const facts = this.#withBoth(rules =>
      deriveFacts(entity, neighbourhood, { now: this.#now, rules }),
    );
    const { before, after } = this.#withBoth((rules, side) =>
      classifyEntity(entity, facts[side], rules, { correction }),
    );
    const practices = this.#withBoth((rules, side) =>
      assessPractices(entity, facts[side], evidence, rules, {
        function: (side === 'before' ? before : after).primary,
        exemptions,
      }),
    );
    this.#assessed.add(ref);
    const gaps = this.#practices.add(practices);
    const compared = {
      before: toTeamEntity(ref, before),
      after: toTeamEntity(ref, after),
    };
    for (const owner of new Set(owners)) {
      const owned = this.#ofOwner.get(owner);
      if (owned) {
        owned.push(compared);
      } else {
        this.#ofOwner.set(owner, [compared]);
      }
    }
    if (before.primary !== after.primary || gaps) {
      this.#movedEntities.push({
        ref,
        ...(title && { title }),
        owners,
        before: toMove(before),
        after: toMove(after),
        ...(gaps && { gaps }),
      });
    }
  }

  async #compareTeams(page: Entity[]): Promise<void> {
    const groups = page.flatMap(entity => {
      const indexed = tryIndex(entity);
      return indexed ? [{ entity, indexed }] : [];
    });
    const corrections = await this.#readCorrections(groups);
    for (const { entity, indexed } of groups) {
      if (!this.#groups.has(indexed.ref)) {
        this.#groups.add(indexed.ref);
        try {
          this.#compareTeam(entity, indexed, corrections.get(indexed.ref));
        } catch (error) {
          this.#fail(indexed.ref, error);
        }
      }
      await this.#options.pace.pause();
    }
  }

  #compareTeam(
    group: Entity,
    { ref, title }: IndexedEntity,
    correction: PersonCorrection | undefined,
  ): void {
    const owned = this.#ofOwner.get(ref) ?? [];
    const { before, after } = this.#withBoth((rules, side) => {
      const entities = owned.map(compared => compared[side]);
      const { primary } = classifyTeam({
        group,
        entities,
        rules,
        correction,
        now: this.#now,
      });
      // Practices of teams are not previewed, and would be counted here for nothing.
      const { mix } = summarizeTeam(entities, { ...rules, practices: [] });
      return { ...(primary && { primary }), mix };
    });
    if (before.primary !== after.primary || isOtherMix(before.mix, after.mix)) {
      this.#movedTeams.push({ ref, ...(title && { title }), before, after });
    }
  }

  #withBoth<T>(
    look: (rules: RuleSet, side: keyof Compared<unknown>) => T,
  ): Compared<T> {
    const { before, after } = this.#options.rules;
    return { before: look(before, 'before'), after: look(after, 'after') };
  }

  async #readCorrections(
    items: { indexed: IndexedEntity }[],
  ): Promise<Map<string, PersonCorrection>> {
    const { corrections, pace } = this.#options;
    return items.length > 0
      ? await pace.wait(
          corrections.getMany(items.map(({ indexed }) => indexed.ref)),
        )
      : new Map();
  }

  async #readTestimonies(subjects: IndexedEntity[]): Promise<Testimonies> {
    const { corrections, evidence, exemptions, pace } = this.#options;
    const refs = subjects.map(({ ref }) => ref);
    if (refs.length === 0) {
      return {
        corrections: new Map(),
        evidence: new Map(),
        exemptions: new Map(),
      };
    }
    return {
      corrections: await pace.wait(corrections.getMany(refs)),
      evidence: await pace.wait(evidence.getManyEvidence(refs)),
      exemptions: await pace.wait(exemptions.getMany(subjects, this.#now)),
    };
  }

  #fail(ref: string, error: unknown): void {
    this.#failures.set(
      ref,
      `It could not be assessed: ${stringifyError(error)}`,
    );
  }
}

/** Nothing of an entity without a usable kind or name, which no answer could name. */
function tryIndex(entity: Entity): IndexedEntity | undefined {
  try {
    return indexEntity(entity);
  } catch {
    return undefined;
  }
}

const NO_STATES: TeamEntity['states'] = {};
const NO_GAPS: TeamEntity['gapsSince'] = {};

function toTeamEntity(
  ref: string,
  { primary, shares }: Classification,
): TeamEntity {
  return {
    ref,
    ...(primary && { primary }),
    // No other share is looked at, and there may be 50 of them for each entity.
    shares: primary ? { [primary]: shares[primary] } : {},
    states: NO_STATES,
    gapsSince: NO_GAPS,
  };
}

function toMove({
  primary,
  confidence,
}: Classification): MovedEntity['before'] {
  return { ...(primary && { primary }), confidence };
}

/** Functions that only one of the rule sets has differ where something has them. */
function isOtherMix(before: MixEntry[], after: MixEntry[]): boolean {
  const countsOf = (mix: MixEntry[]) =>
    new Map<TeamFunction | undefined, number>(
      mix.map(entry => [entry.function, entry.count]),
    );
  const [countsBefore, countsAfter] = [countsOf(before), countsOf(after)];
  return [...before, ...after].some(
    entry =>
      (countsBefore.get(entry.function) ?? 0) !==
      (countsAfter.get(entry.function) ?? 0),
  );
}

function firstByRef<T extends { ref: string }>(
  items: T[],
): { total: number; items: T[] } {
  return {
    total: items.length,
    items: [...items]
      .sort((a, b) => (a.ref < b.ref ? -1 : 1))
      .slice(0, MAX_ITEMS),
  };
}
