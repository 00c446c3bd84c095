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
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Exemption,
  ExemptionRequest,
  ExemptionResponse,
  ExemptionStatus,
  ExemptionTarget,
  ListResponse,
  RuleSet,
} from '@team-topology/backstage-plugin-team-topology-common';
import { randomUUID } from 'node:crypto';
import { IndexedEntity, indexEntity } from '../catalog/IndexedEntity';
import { createNotShownError, readEntity } from '../catalog/readEntity';
import { GroupAncestry } from '../ownership/GroupAncestry';
import { EntityAssessor } from '../refresh/EntityAssessor';
import { EntityReports } from '../report/EntityReports';
import { readReason } from '../request/readReason';
import { TeamStore } from '../store/TeamStore';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { describeTarget } from './describeTarget';
import { ExemptionAnnouncer } from './ExemptionAnnouncer';
import { ExemptionExpiry } from './ExemptionExpiry';
import { ExemptionLimits } from './ExemptionLimits';
import { ExemptionRights, FoundTarget } from './ExemptionRights';
import { ExemptionSelection, ExemptionStore } from './ExemptionStore';
import {
  readExemptionRequest,
  readExemptionTarget,
} from './readExemptionRequest';
import { toDay } from './toDay';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Which exemptions a person asks for. */
export interface ExemptionQuery
  extends Omit<ExemptionSelection, 'entity' | 'team'> {
  /** Those that hold for this entity, or would. */
  entityRef?: string;
  /** Those of this team, of its sub-teams, of what they own, and of the groups above. */
  groupRef?: string;
}

/** What a person changed. It is stored, whether or not a report on it can be made. */
export interface ExemptionOutcome {
  /** What the exemption was before; absent where it is new. */
  before?: ExemptionStatus;
  /** As it is now. */
  exemption: Exemption;
  /** Lets the entity follow, and reports on it as it is now. */
  report(): Promise<ExemptionResponse>;
}

/**
 * Takes the word of persons that a gap is accepted for a time.
 */
export class Exemptions {
  readonly #options: ExemptionsOptions;

  constructor(options: ExemptionsOptions) {
    this.#options = options;
  }

  /**
   * A page of the exemptions of what the caller may see.
   *
   * @throws NotFoundError when the catalog does not show the entity or the group whose
   * exemptions are asked for
   */
  async list(
    query: ExemptionQuery,
    credentials: UserCredentials,
  ): Promise<ListResponse<Exemption>> {
    const list = await this.#list(query, credentials);
    return { ...list, items: list.items.map(item => this.#withTitle(item)) };
  }

  /**
   * Exempts an entity, a team or a type from a practice, or asks for it where approval
   * is needed.
   *
   * @throws InputError when what is asked cannot be used
   * @throws NotFoundError when the catalog does not show the target to the caller
   * @throws NotAllowedError when the caller may not exempt it
   * @throws ConflictError when it is exempted, or that is asked for, already
   */
  async create(
    request: ExemptionRequest,
    credentials: UserCredentials,
  ): Promise<ExemptionOutcome> {
    const { rights, rules, limits, approval, assessor } = this.#options;
    const now = new Date();
    const target = readExemptionTarget(request.target, kind =>
      assessor.isAssessed({ kind }),
    );
    const found = await this.#findTarget(target, credentials);
    if (!found) {
      throw createNotShownError(describeTarget(target), 'entity');
    }
    await rights.checkUpdate(found, credentials);
    const exemption: Exemption = {
      id: randomUUID(),
      ...readExemptionRequest(request, { rules, limits, now }),
      target,
      author: credentials.principal.userEntityRef,
      at: now.toISOString(),
      status: approval === 'required' ? 'requested' : 'active',
    };
    await this.#store(exemption, now);
    return this.#outcome(undefined, exemption, credentials);
  }

  /**
   * Puts what somebody else asked for into force.
   *
   * @throws NotFoundError when there is no such exemption that the caller may see
   * @throws NotAllowedError when the caller may not approve it
   * @throws ConflictError when it is not requested any more
   */
  async approve(
    id: string,
    credentials: UserCredentials,
  ): Promise<ExemptionOutcome> {
    return await this.#judge(id, 'active', {}, credentials);
  }

  /**
   * Refuses what somebody else asked for.
   *
   * @throws NotFoundError when there is no such exemption that the caller may see
   * @throws NotAllowedError when the caller may not reject it
   * @throws InputError when the reason cannot be used
   * @throws ConflictError when it is not requested any more
   */
  async reject(
    id: string,
    said: { reason: string },
    credentials: UserCredentials,
  ): Promise<ExemptionOutcome> {
    return await this.#judge(id, 'rejected', said, credentials);
  }

  /**
   * Takes an exemption, or what is asked for, back, whoever made it.
   *
   * @throws NotFoundError when there is no such exemption that the caller may see
   * @throws NotAllowedError when the caller may not exempt what it is for
   * @throws InputError when the reason cannot be used
   * @throws ConflictError when it is over already
   */
  async revoke(
    id: string,
    said: { reason?: string },
    credentials: UserCredentials,
  ): Promise<ExemptionOutcome> {
    const { rights } = this.#options;
    const { exemption, found } = await this.#find(id, credentials);
    await rights.checkUpdate(found, credentials);
    return await this.#decide(
      exemption,
      { to: 'revoked', from: ['requested', 'active'] },
      said,
      credentials,
    );
  }

  async #list(
    { entityRef, groupRef, ...selection }: ExemptionQuery,
    credentials: UserCredentials,
  ): Promise<ListResponse<Exemption>> {
    const { store, teams, groups, visibility } = this.#options;
    if (entityRef !== undefined) {
      const entity = await this.#readIndexed(entityRef, credentials);
      const teamRefs = await groups.withAncestors(entity.owners);
      return await store.list(
        { ...selection, entity: { ...entity, teamRefs } },
        await visibility.ofSome(
          credentials,
          `exemptions of ${entity.ref}`,
          async () => [entity.ref, ...teamRefs],
        ),
      );
    }
    if (groupRef !== undefined) {
      const { ref } = await this.#readIndexed(groupRef, credentials);
      const aboveRefs = await groups.withAncestors([ref]);
      return await store.list(
        { ...selection, team: { groupRef: ref, aboveRefs } },
        await visibility.ofSome(
          credentials,
          `exemptions of ${ref}`,
          async () => [...aboveRefs, ...(await teams.listTeamRefs(ref))],
        ),
      );
    }
    return await store.list(selection, await visibility.ofAll(credentials));
  }

  /** With the name that the practice has now. */
  #withTitle(exemption: Exemption): Exemption {
    const { id, practice, ...rest } = exemption;
    const { practices } = this.#options.rules;
    const known = practices.find(item => item.id === practice);
    return {
      id,
      practice,
      ...(known && { practiceTitle: known.title }),
      ...rest,
    };
  }

  async #judge(
    id: string,
    to: 'active' | 'rejected',
    said: { reason?: string },
    credentials: UserCredentials,
  ): Promise<ExemptionOutcome> {
    const { exemption, found } = await this.#find(id, credentials);
    await this.#options.rights.checkDecide(found, exemption, credentials);
    return await this.#decide(
      exemption,
      { to, from: ['requested'] },
      said,
      credentials,
    );
  }

  async #decide(
    seen: Exemption,
    { to, from }: { to: ExemptionStatus; from: ExemptionStatus[] },
    said: { reason?: string },
    credentials: UserCredentials,
  ): Promise<ExemptionOutcome> {
    const { store, announcer } = this.#options;
    const now = new Date();
    const reason =
      said.reason === undefined ? undefined : readReason(said.reason);
    if (!from.includes(seen.status)) {
      throw new ConflictError(
        `It cannot become ${to}: it is ${seen.status}${describeDecision(
          seen,
        )}, not ${from.join(' or ')}`,
      );
    }
    if (to === 'active' && seen.until && seen.until < toDay(now)) {
      throw new ConflictError(
        `It cannot become active: its last day was ${seen.until}. A new one has to be asked for`,
      );
    }
    const exemption = await store.decide(seen, to, {
      by: credentials.principal.userEntityRef,
      at: now.toISOString(),
      ...(reason && { reason }),
    });
    if (!exemption) {
      const current = (await store.get(seen.id)) ?? seen;
      throw new ConflictError(
        `It cannot become ${to}: it was ${seen.status}, and meanwhile is ${
          current.status
        }${describeDecision(current)}. Look at it again`,
      );
    }
    announcer.announce(exemption);
    return this.#outcome(seen.status, exemption, credentials);
  }

  async #store(exemption: Exemption, now: Date): Promise<void> {
    const { store, announcer, expiry } = this.#options;
    let open = await store.create(exemption);
    if (open?.until && open.until < toDay(now)) {
      // It is over, only no refresh has closed it so far.
      await expiry.run(now);
      open = await store.create(exemption);
    }
    if (open) {
      throw new ConflictError(
        `There is an exemption of ${describeTarget(open.target)} from ${
          open.practice
        } already: ${open.id}, ${open.status}, ${
          open.until ? `until ${open.until}` : 'without end'
        }, by ${open.author}. Revoke it first`,
      );
    }
    announcer.announce(exemption);
  }

  async #find(
    id: string,
    credentials: UserCredentials,
  ): Promise<{ exemption: Exemption; found: FoundTarget }> {
    const exemption = await this.#options.store.get(id);
    const found =
      exemption && (await this.#findTarget(exemption.target, credentials));
    if (!found) {
      throw new NotFoundError(
        `There is no exemption ${id}, or you may not see what it is for`,
      );
    }
    return { exemption, found };
  }

  async #readIndexed(
    ref: string,
    credentials: UserCredentials,
  ): Promise<IndexedEntity> {
    const { catalog } = this.#options;
    return indexEntity(await readEntity(ref, 'entity', catalog, credentials));
  }

  async #findTarget(
    target: ExemptionTarget,
    credentials: UserCredentials,
  ): Promise<FoundTarget | undefined> {
    if (target.kind === 'type') {
      return { target };
    }
    const { catalog } = this.#options;
    const entity = await catalog.getEntityByRef(target.ref, { credentials });
    return entity && { target, entity };
  }

  #outcome(
    before: ExemptionStatus | undefined,
    exemption: Exemption,
    credentials: UserCredentials,
  ): ExemptionOutcome {
    const { target, status } = exemption;
    const counts = status === 'active' || before === 'active';
    return {
      ...(before && { before }),
      exemption,
      report: async () => ({
        exemption: this.#withTitle(exemption),
        ...(target.kind === 'entity' && {
          entity: await this.#report(target.ref, counts, credentials),
        }),
        appliesAfterRefresh: counts && target.kind !== 'entity',
      }),
    };
  }

  async #report(ref: string, counts: boolean, credentials: UserCredentials) {
    const { entities } = this.#options;
    return counts
      ? await entities.reassess(ref, credentials)
      : await entities.getReport(ref, credentials);
  }
}

/** What {@link Exemptions} needs. */
export interface ExemptionsOptions {
  catalog: CatalogService;
  store: ExemptionStore;
  rights: ExemptionRights;
  expiry: ExemptionExpiry;
  announcer: ExemptionAnnouncer;
  assessor: EntityAssessor;
  entities: EntityReports;
  teams: TeamStore;
  groups: GroupAncestry;
  visibility: CatalogVisibility;
  rules: RuleSet;
  limits: ExemptionLimits;
  /** Whether somebody else has to approve before one counts. */
  approval: 'none' | 'required';
}

function describeDecision({ decision, until, status }: Exemption): string {
  if (status === 'expired') {
    return ` since ${until}`;
  }
  return decision ? ` by ${decision.by}` : '';
}
