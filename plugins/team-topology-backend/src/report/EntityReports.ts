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

import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  assessEntity,
  assessLevels,
  CATALOG_SOURCE,
  CatalogLookup,
  deriveNeighbourhood,
  EntityAssessment,
  EntityReport,
  explainChanges,
  explainClassification,
  LevelThresholds,
  NO_EVIDENCE,
  PracticeAssessment,
  RefreshedEntityReport,
  ReportedPractice,
  RuleSet,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { indexEntity } from '../catalog/IndexedEntity';
import { readEntity } from '../catalog/readEntity';
import { CorrectionStore } from '../correction/CorrectionStore';
import { EvidenceCollector } from '../evidence/EvidenceCollector';
import { EffectiveExemptions } from '../exemption/EffectiveExemptions';
import { ProblemTally } from '../log/ProblemTally';
import { EntityAssessor, EntityTestimony } from '../refresh/EntityAssessor';
import { AssessmentStore } from '../store/AssessmentStore';
import { Telemetry } from '../telemetry/Telemetry';
import { CatalogVisibility } from '../visibility/CatalogVisibility';

const MAX_TEMPLATES = 50;

const WITHHELD_REASON =
  'What was found names entities that you may not see, so it is not shown.';

/**
 * Reports on one entity, read and assessed at the time of asking with the rights
 * of the caller.
 */
export class EntityReports {
  readonly #options: EntityReportsOptions;

  constructor(options: EntityReportsOptions) {
    this.#options = options;
  }

  /**
   * The report on an entity.
   *
   * @throws NotFoundError when the catalog does not show it to the caller
   * @throws InputError when its kind is not assessed
   */
  async getReport(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityReport> {
    const entity = await this.#readEntity(entityRef, credentials);
    const lookup = await this.#loadLookup(entity, credentials);
    const testimony = await this.#loadTestimony(entity);
    return await this.#report(entity, lookup, testimony, credentials);
  }

  /**
   * Asks all sources about an entity again, stores what comes out, and asks the
   * catalog to read the entity's own source again.
   *
   * @throws NotFoundError when the catalog does not show it to the caller
   * @throws InputError when its kind is not assessed
   */
  async refresh(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<RefreshedEntityReport> {
    const readAt = new Date();
    const entity = await this.#readEntity(entityRef, credentials);
    // From here on a failure is one of ours.
    return await this.#options.telemetry.trace('re-check', async () =>
      this.#refresh(entity, readAt, credentials),
    );
  }

  /**
   * Stores an entity as what persons say of it now makes it, so that teams follow, and
   * reports on it.
   *
   * @throws NotFoundError when the catalog does not show it to the caller
   * @throws InputError when its kind is not assessed
   */
  async reassess(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityReport> {
    const { store, assessor } = this.#options;
    const readAt = new Date();
    const entity = await this.#readEntity(entityRef, credentials);
    const lookup = await this.#loadLookup(entity, credentials);
    const testimony = await this.#loadTestimony(entity);
    await store.write(
      [assessor.assess(entity, lookup, testimony, new Date())],
      readAt,
    );
    return await this.#report(entity, lookup, testimony, credentials);
  }

  /** What the signals of an entity say alone, whatever a person said. */
  async deriveFunction(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<TeamFunction | undefined> {
    const { store, rules } = this.#options;
    const { ref, subject } = indexEntity(entity);
    const { classification } = assessEntity(entity, {
      neighbourhood: deriveNeighbourhood(
        subject,
        await this.#loadLookup(entity, credentials),
      ),
      evidence: (await store.getEvidence(ref)) ?? NO_EVIDENCE,
      rules,
      now: new Date(),
    });
    return (classification.derived ?? classification).primary;
  }

  async #refresh(
    entity: Entity,
    readAt: Date,
    credentials: BackstageCredentials,
  ): Promise<RefreshedEntityReport> {
    const { store, assessor, logger } = this.#options;
    const ref = stringifyEntityRef(entity);
    const catalogRefresh = await this.#requestCatalogRefresh(ref, credentials);
    const tally = new ProblemTally();
    const collected = await this.#options.evidence.collect([entity], tally);
    tally.warn(logger);
    const lookup = await this.#loadLookup(entity, credentials);
    const testimony = {
      ...(await this.#loadTestimony(entity)),
      evidence: collected.get(ref) ?? NO_EVIDENCE,
    };
    await store.write(
      [assessor.assess(entity, lookup, testimony, new Date())],
      readAt,
    );
    return {
      ...(await this.#report(entity, lookup, testimony, credentials)),
      catalogRefresh,
    };
  }

  /** What sources last said, and what persons say now. */
  async #loadTestimony(entity: Entity): Promise<EntityTestimony> {
    const { store, corrections, exemptions } = this.#options;
    const indexed = indexEntity(entity);
    const { ref } = indexed;
    const inForce = await exemptions.getMany([indexed], new Date());
    return {
      evidence: (await store.getEvidence(ref)) ?? NO_EVIDENCE,
      correction: await corrections.get(ref),
      exemptions: inForce.get(ref),
    };
  }

  async #readEntity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const { catalog, assessor } = this.#options;
    const entity = await readEntity(entityRef, 'entity', catalog, credentials);
    if (
      !assessor.isAssessed({ kind: entity.kind.toLocaleLowerCase('en-US') })
    ) {
      throw new InputError(
        `Entities of kind ${entity.kind} are not assessed; teamTopology.kinds says which are`,
      );
    }
    return entity;
  }

  async #requestCatalogRefresh(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<RefreshedEntityReport['catalogRefresh']> {
    try {
      await this.#options.catalog.refreshEntity(entityRef, { credentials });
      return 'requested';
    } catch (error) {
      if (isNotAllowed(error)) {
        return 'not-allowed';
      }
      this.#options.logger.warn(
        `The catalog did not take the request to refresh ${entityRef}: ${stringifyError(
          error,
        )}`,
      );
      return 'failed';
    }
  }

  async #report(
    entity: Entity,
    lookup: CatalogLookup,
    testimony: EntityTestimony,
    credentials: BackstageCredentials,
  ): Promise<EntityReport> {
    const { store, rules, levels } = this.#options;
    const { ref, subject } = indexEntity(entity);
    const now = new Date();
    const assessment = assessEntity(entity, {
      neighbourhood: deriveNeighbourhood(subject, lookup),
      ...testimony,
      rules,
      now,
    });
    const hidden = await this.#findHidden(assessment, credentials);
    const isShown = ({ refs }: { refs?: string[] }) =>
      !refs?.some(item => hidden.has(item));
    const since = await store.getGapsSince(ref);
    const shown = assessment.classification.evidence.filter(isShown);
    const withheld = shown.length < assessment.classification.evidence.length;
    const shownSignals = new Set(shown.map(({ signal }) => signal));
    return {
      entityRef: ref,
      asOf: now.toISOString(),
      ...(entity.metadata.etag && { etag: entity.metadata.etag }),
      counted: since !== undefined,
      classification: {
        ...assessment.classification,
        evidence: shown,
        withheld,
        // Of all the evidence, so that they are true; what is hidden is not spoken of.
        changes: explainChanges(assessment.classification, rules).filter(
          ({ without }) => without.every(id => shownSignals.has(id)),
        ),
        ...(withheld && {
          summary: explainClassification(
            { ...assessment.classification, evidence: shown },
            rules,
          ),
        }),
      },
      practices: assessment.practices.map(practice =>
        withhold(
          withholdTeam(practice, hidden),
          isShown,
          since?.get(practice.practice),
        ),
      ),
      levels: assessLevels(assessment.practices, rules, levels),
      levelThresholds: levels,
      problems: assessment.problems,
      functions: rules.functions,
    };
  }

  /**
   * What is stored of the neighbours, and what has come since the last refresh as far
   * as the caller may see it: a gap that was just closed next door turns at once.
   */
  async #loadLookup(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<CatalogLookup> {
    const { subject } = indexEntity(entity);
    const { catalog, store, visibility } = this.#options;
    const { componentType } = subject;
    const stored = await store.loadLookup(subject);
    const newOwners = new Set(
      await visibility.filterVisible(
        subject.owners.filter(ref => !stored.getRecord(ref)),
        credentials,
      ),
    );
    const templates = componentType ? stored.getTemplates(componentType) : [];
    const newTemplates =
      componentType && templates.length === 0
        ? await catalog.queryEntities(
            {
              filter: { kind: 'template', 'spec.type': componentType },
              limit: MAX_TEMPLATES,
            },
            { credentials },
          )
        : undefined;
    return {
      getRecord: ref =>
        stored.getRecord(ref) ??
        (newOwners.has(ref) ? { ref, owners: [] } : undefined),
      getTemplates: () =>
        newTemplates
          ? newTemplates.items
              .map(indexEntity)
              .filter(({ setAside }) => !setAside)
          : templates,
    };
  }

  /**
   * Entities that evidence or exemptions name and the caller may not see.
   *
   * @remarks
   *
   * What the catalog says names neighbours; one that is not stored does not exist,
   * and the entity itself names it to everyone. Sources may name anything.
   */
  async #findHidden(
    { classification, practices }: EntityAssessment,
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const { store, visibility } = this.#options;
    const answers = practices.flatMap(({ evidence }) => evidence);
    const refsOf = (items: { refs?: string[] }[]) =>
      items.flatMap(({ refs }) => refs ?? []);
    const neighbours = refsOf([
      ...classification.evidence,
      ...answers.filter(({ source }) => source === CATALOG_SOURCE),
    ]);
    const named = refsOf(
      answers.filter(({ source }) => source !== CATALOG_SOURCE),
    );
    const refs = [
      ...new Set([
        ...(await store.filterKnown([...new Set(neighbours)])),
        ...named,
        ...practices.flatMap(practice => readTeam(practice) ?? []),
      ]),
    ];
    const visible = new Set(await visibility.filterVisible(refs, credentials));
    return new Set(refs.filter(ref => !visible.has(ref)));
  }
}

/** What {@link EntityReports} needs. */
export interface EntityReportsOptions {
  catalog: CatalogService;
  store: AssessmentStore;
  assessor: EntityAssessor;
  corrections: CorrectionStore;
  exemptions: EffectiveExemptions;
  evidence: EvidenceCollector;
  visibility: CatalogVisibility;
  rules: RuleSet;
  levels: LevelThresholds;
  telemetry: Telemetry;
  logger: LoggerService;
}

/** The team that a practice is exempt through. */
function readTeam({ exemption }: PracticeAssessment): string | undefined {
  return exemption?.target?.kind === 'team' ? exemption.target.ref : undefined;
}

/** Of an exemption through a hidden team, only until when and why it holds is shown. */
function withholdTeam(
  practice: PracticeAssessment,
  hidden: Set<string>,
): PracticeAssessment {
  const { exemption } = practice;
  const team = readTeam(practice);
  if (!exemption || !team || !hidden.has(team)) {
    return practice;
  }
  const { target: _target, id: _id, author: _author, ...shown } = exemption;
  return { ...practice, exemption: shown };
}

function withhold(
  practice: PracticeAssessment,
  isShown: (evidence: { refs?: string[] }) => boolean,
  since: string | undefined,
): ReportedPractice {
  const evidence = practice.evidence.filter(isShown);
  const withheld = evidence.length < practice.evidence.length;
  // The first piece decides, and gives the reason.
  const decidedInSecret =
    withheld &&
    evidence[0] !== practice.evidence[0] &&
    practice.state !== 'exempt';
  return {
    ...practice,
    evidence,
    ...(decidedInSecret && { reason: WITHHELD_REASON }),
    ...(withheld && { withheld }),
    ...(practice.state === 'gap' && since && { since }),
  };
}

function isNotAllowed(error: unknown): boolean {
  const { name, statusCode, cause } = (error ?? {}) as {
    name?: string;
    statusCode?: number;
    cause?: { name?: string };
  };
  return (
    name === 'NotAllowedError' ||
    cause?.name === 'NotAllowedError' ||
    statusCode === 403
  );
}
