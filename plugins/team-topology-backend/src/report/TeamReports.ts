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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  assessLevels,
  classifyTeam,
  GapItem,
  LevelThresholds,
  ListResponse,
  ObservationThresholds,
  OrganizationIndex,
  OrganizationTeam,
  PersonCorrection,
  readGroupProblems,
  readTeamType,
  readTitle,
  readType,
  rollUpTeam,
  RuleSet,
  SHARED_FUNCTIONS,
  StatedObservation,
  stringifySorted,
  summarizeTeam,
  TeamClassification,
  TeamEntity,
  TeamEntityItem,
  TeamFunction,
  TeamListItem,
  TeamReport,
  TeamScope,
  toLevelCells,
} from '@team-topology/backstage-plugin-team-topology-common';
import { readEntity } from '../catalog/readEntity';
import { CorrectionStore } from '../correction/CorrectionStore';
import { dismissedLast } from '../observation/dismissedLast';
import { ObservationVerdictStore } from '../observation/ObservationVerdictStore';
import { OrganizationStore } from '../organization/OrganizationStore';
import { LastRefresh } from '../refresh/LastRefresh';
import { PageSelection } from '../store/readPage';
import {
  GapSelection,
  TeamEntitySelection,
  TeamStore,
} from '../store/TeamStore';
import { CatalogVisibility } from '../visibility/CatalogVisibility';
import { Visibility } from '../visibility/Visibility';

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

const MAX_FAILURES = 50;

/**
 * Reports on teams and lists, from the stored assessments of entities that the
 * caller may see.
 */
export class TeamReports {
  readonly #options: TeamReportsOptions;

  constructor(options: TeamReportsOptions) {
    this.#options = options;
  }

  /** A page of the groups that the caller may see. */
  async listTeams(
    page: PageSelection,
    credentials: BackstageCredentials,
  ): Promise<ListResponse<TeamListItem>> {
    const { teams, visibility } = this.#options;
    return await teams.listTeams(page, await visibility.ofAll(credentials));
  }

  /**
   * The report on a team.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   */
  async getReport(
    groupRef: string,
    scope: TeamScope,
    credentials: UserCredentials,
  ): Promise<TeamReport> {
    const { teams, lastRefresh, rules, levels } = this.#options;
    const group = await this.readGroup(groupRef, credentials);
    const ref = stringifyEntityRef(group);
    const visibility = await this.#visibilityOf(ref, credentials);
    const { entities, classification, rolledUp } = await this.#look(
      group,
      scope,
      visibility,
    );
    const otherScope = scope === 'own' ? 'all' : 'own';
    const counts = {
      [scope]: entities.length,
      [otherScope]: await teams.countEntities(
        { groupRef: ref, scope: otherScope },
        visibility,
      ),
    } as Record<TeamScope, number>;
    const title = readTitle(group);
    const type = readType(group);
    const teamType = readTeamType(group);
    return {
      team: {
        ref,
        ...(title && { title }),
        ...(group.metadata.description && {
          description: group.metadata.description,
        }),
        ...(type && { type }),
        ...(teamType && { teamType }),
      },
      scope,
      limited: visibility.kind !== 'all',
      subTeams: await teams.listSubTeams(ref, visibility),
      counts,
      summary: summarizeTeam(entities, rules),
      levels: assessLevels(toLevelCells(entities, rules), rules, levels),
      levelThresholds: levels,
      classification,
      ...rolledUp,
      observations: dismissedLast(
        await this.#withVerdicts(
          rolledUp.observations,
          { group, scope, visibility },
          credentials,
        ),
      ),
      problems: readGroupProblems(group, rules, new Date()),
      failures: entities
        .flatMap(({ ref: entityRef, error }) =>
          error ? [{ ref: entityRef, error }] : [],
        )
        .slice(0, MAX_FAILURES),
      refresh: await lastRefresh.getStatus(),
      functions: rules.functions,
    };
  }

  /**
   * A team, and what the caller may see of it and around it.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   */
  async findTeam(
    groupRef: string,
    credentials: BackstageCredentials,
  ): Promise<{ groupRef: string; visibility: Visibility }> {
    const ref = stringifyEntityRef(await this.readGroup(groupRef, credentials));
    return {
      groupRef: ref,
      visibility: await this.#visibilityOf(ref, credentials),
    };
  }

  /**
   * What is observed about a team, in the order in which it is stated, with what its
   * people say about that. The group is one that {@link readGroup} gave the caller.
   */
  async listObservations(
    group: Entity,
    scope: TeamScope,
    credentials: UserCredentials,
  ): Promise<StatedObservation[]> {
    const visibility = await this.#visibilityOf(
      stringifyEntityRef(group),
      credentials,
    );
    const { rolledUp } = await this.#look(group, scope, visibility);
    return await this.#withVerdicts(
      rolledUp.observations,
      { group, scope, visibility },
      credentials,
    );
  }

  /** What a team owns, what it is for, and what that leads to. */
  async #look(
    group: Entity,
    scope: TeamScope,
    visibility: Visibility,
  ): Promise<{
    entities: TeamEntity[];
    classification: TeamClassification;
    rolledUp: ReturnType<typeof rollUpTeam>;
  }> {
    const { teams, corrections, rules } = this.#options;
    const ref = stringifyEntityRef(group);
    const entities = await teams.getTeamEntities(
      { groupRef: ref, scope },
      visibility,
    );
    const title = readTitle(group);
    const correction = await corrections.get(ref);
    const classification = classifyTeam({
      group,
      entities,
      rules,
      now: new Date(),
      correction:
        correction &&
        (await this.#withComparableThen(correction, group, entities)),
    });
    const rolledUp = await this.#rollUp(
      {
        ref,
        ...(title && { title }),
        ...(classification.correction && {
          declared: classification.correction.function,
        }),
      },
      scope,
      classification,
      visibility,
    );
    return { entities, classification, rolledUp };
  }

  /**
   * With what people said about them. Who judged may have seen more than the caller, and
   * told of it: the reason is shown to those to whom the same is stated as to those who
   * see everything, and to its author.
   */
  async #withVerdicts(
    stated: StatedObservation[],
    seen: { group: Entity; scope: TeamScope; visibility: Visibility },
    credentials: UserCredentials,
  ): Promise<StatedObservation[]> {
    const { group, scope, visibility } = seen;
    const verdicts = await this.#options.verdicts.getAll(
      stringifyEntityRef(group),
    );
    const { userEntityRef } = credentials.principal;
    const mayTellMore = ({ key }: StatedObservation) => {
      const said = verdicts.get(key);
      return Boolean(said?.reason) && said!.author !== userEntityRef;
    };
    const everything =
      visibility.kind !== 'all' && stated.some(mayTellMore)
        ? (await this.#look(group, scope, { kind: 'all' })).rolledUp
            .observations
        : stated;
    return stated.map(observation => {
      const said = verdicts.get(observation.key);
      if (!said) {
        return observation;
      }
      if (
        mayTellMore(observation) &&
        !everything.some(other => restsOnTheSame(observation, other))
      ) {
        const { reason: _hidden, ...verdict } = said;
        return { ...observation, verdict: { ...verdict, withheld: true } };
      }
      return { ...observation, verdict: said };
    });
  }

  /** What a team has of each function, on golden paths, and what that leads to. */
  async #rollUp(
    team: OrganizationTeam,
    scope: TeamScope,
    classification: TeamClassification,
    visibility: Visibility,
  ): Promise<ReturnType<typeof rollUpTeam>> {
    const { organization, rules, thresholds } = this.#options;
    return rollUpTeam({
      team,
      scope,
      classification,
      index: new OrganizationIndex(
        await organization.loadTeam(team.ref, visibility),
      ),
      // Whether one team has all work of a function is told of all entities only.
      holders:
        visibility.kind === 'all'
          ? await organization.countHolders(team.ref, SHARED_FUNCTIONS)
          : [],
      rules,
      thresholds,
    });
  }

  /**
   * What a group is for by what it and its sub-teams own and what it says itself,
   * whatever a person said. To be kept and not to be shown: it rests on all entities.
   */
  async deriveFunction(group: Entity): Promise<TeamFunction | undefined> {
    const entities = await this.#options.teams.getTeamEntities(
      { groupRef: stringifyEntityRef(group), scope: 'all' },
      { kind: 'all' },
    );
    return this.#derive(group, entities);
  }

  #derive(group: Entity, entities: TeamEntity[]): TeamFunction | undefined {
    const { rules } = this.#options;
    return classifyTeam({ group, entities, rules, now: new Date() }).primary;
  }

  /**
   * What the signals said at the time of a correction they said of all entities. Only
   * where all of them are looked at does it tell of a change. Else it would tell of
   * hidden ones, so that nothing seems to have changed.
   */
  async #withComparableThen(
    correction: PersonCorrection,
    group: Entity,
    entities: TeamEntity[],
  ): Promise<PersonCorrection> {
    const total = await this.#options.teams.countEntities(
      { groupRef: stringifyEntityRef(group), scope: 'all' },
      { kind: 'all' },
    );
    return entities.length === total
      ? correction
      : { ...correction, derivedThen: this.#derive(group, entities) };
  }

  /**
   * A page of the entities of a team.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   */
  async listEntities(
    selection: TeamEntitySelection,
    credentials: BackstageCredentials,
  ): Promise<ListResponse<TeamEntityItem>> {
    const { groupRef, visibility } = await this.findTeam(
      selection.team.groupRef,
      credentials,
    );
    return await this.#options.teams.listEntities(
      { ...selection, team: { ...selection.team, groupRef } },
      visibility,
    );
  }

  /**
   * A page of gaps, of one team or of all entities.
   *
   * @throws NotFoundError when the catalog does not show the group to the caller
   */
  async listGaps(
    selection: GapSelection,
    credentials: BackstageCredentials,
  ): Promise<ListResponse<GapItem>> {
    const { teams } = this.#options;
    if (!selection.team) {
      return await teams.listGaps(
        selection,
        await this.#options.visibility.ofAll(credentials),
      );
    }
    const { groupRef, visibility } = await this.findTeam(
      selection.team.groupRef,
      credentials,
    );
    return await teams.listGaps(
      { ...selection, team: { ...selection.team, groupRef } },
      visibility,
    );
  }

  /**
   * The group of a team.
   *
   * @throws NotFoundError when the catalog does not show it to the caller
   */
  async readGroup(
    groupRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const { catalog } = this.#options;
    return await readEntity(groupRef, 'group', catalog, credentials);
  }

  async #visibilityOf(
    groupRef: string,
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    const { teams, visibility } = this.#options;
    return await visibility.ofSome(credentials, groupRef, () =>
      teams.listTeamRefs(groupRef),
    );
  }
}

/** What {@link TeamReports} needs. */
export interface TeamReportsOptions {
  catalog: CatalogService;
  lastRefresh: LastRefresh;
  teams: TeamStore;
  corrections: CorrectionStore;
  verdicts: ObservationVerdictStore;
  organization: OrganizationStore;
  visibility: CatalogVisibility;
  rules: RuleSet;
  thresholds: ObservationThresholds;
  levels: LevelThresholds;
}

/** Whether two are the same fact about the same teams and entities. */
function restsOnTheSame(a: StatedObservation, b: StatedObservation): boolean {
  const basis = ({ key, numbers, teams, entities }: StatedObservation) =>
    stringifySorted({ key, numbers, teams, entities });
  return basis(a) === basis(b);
}
