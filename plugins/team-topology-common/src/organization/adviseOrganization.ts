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

import { GoldenPathTally } from '../goldenPath';
import { ObservationThresholds } from '../observation';
import { listStacks } from '../observation/observeStacks';
import { RuleSet } from '../rules';
import { countOf } from '../wording/countOf';
import { SLO_PRACTICE } from './isInProduction';
import { OrganizationEntity } from './Organization';
import {
  AdviceCondition,
  AdviceStage,
  OrganizationAdvice,
} from './OrganizationAdvice';
import { OrganizationIndex } from './OrganizationIndex';

const MAX_REFS = 20;

/** Where less is known, nobody can tell. As for levels. */
const KNOWN_SHARE = 0.6;

/** A handful of components on one stack needs no platform. */
const HANDFUL = 10;

/** What the advice rests on, beside the organization. */
export interface AdviseOptions {
  rules: RuleSet;
  thresholds: ObservationThresholds;
  /** Adoption of golden paths over all. */
  adoption: GoldenPathTally;
}

/**
 * Says what an organization needs next: DevOps first, SRE when reliability becomes
 * critical, a platform when it scales, and DevSecOps all along.
 *
 * @remarks
 *
 * Each condition is measured in the catalog, with its threshold. What nothing says is
 * `undefined` and counts for neither side.
 *
 * @public
 */
export function adviseOrganization(
  index: OrganizationIndex,
  options: AdviseOptions,
): OrganizationAdvice {
  const explore = adviseExploration(index, options);
  const exploring = explore.state === 'next';
  const devops = adviseDevOps(index, options);
  const first = devops.state === 'in-place';
  const stages = [
    explore,
    devops,
    order(adviseSre(index, options), first),
    order(advisePlatform(index, options), first),
    adviseDevSecOps(index, options),
  ].map(stage =>
    exploring && stage !== explore && stage.state !== 'in-place'
      ? {
          ...stage,
          state: 'not-needed' as const,
          text: 'Not worth it yet: what is built is still being found out.',
        }
      : stage,
  );
  return {
    next: stages.filter(({ state }) => state === 'next').map(({ id }) => id),
    stages,
  };
}

function adviseExploration(
  index: OrganizationIndex,
  { thresholds: { next } }: AdviseOptions,
): AdviceStage {
  const components = index.assessed.filter(({ kind }) => kind === 'component');
  const live = index.productionComponents;
  const share = live.length / Math.max(1, components.length);
  const conditions: AdviceCondition[] = [
    {
      id: 'few-in-production',
      title: 'Little in production',
      text: `${countOf(live.length, 'component')} in production (holds under ${
        next.productionComponents
      })`,
      holds: live.length < next.productionComponents,
      value: live.length,
      threshold: next.productionComponents,
      refs: [],
    },
    {
      id: 'mostly-experimental',
      title: 'Most is not in production',
      text: `${live.length} of ${countOf(
        components.length,
        'component',
      )} in production, ${percent(share)} (holds under ${percent(
        next.productionShare,
      )})`,
      holds: components.length > 0 && share < next.productionShare,
      value: share,
      threshold: next.productionShare,
      refs: [],
    },
  ];
  const exploring = conditions.some(({ holds }) => holds);
  return {
    id: 'explore',
    title: 'Exploration',
    state: exploring ? 'next' : 'in-place',
    text: exploring
      ? 'Give each entity an owner, a source and a description; more is not worth it yet.'
      : 'Enough is in production to look further.',
    conditions,
    goals: [],
  };
}

function adviseDevOps(
  index: OrganizationIndex,
  options: AdviseOptions,
): AdviceStage {
  const { next } = options.thresholds;
  const measure = (
    id: string,
    title: string,
    practice: string,
    threshold: number,
    compare: 'under' | 'reached' = 'reached',
  ) =>
    measurePractice(
      { id, title, practice, threshold },
      index,
      options,
      compare,
    );
  return settle({
    id: 'devops',
    title: 'DevOps first',
    texts: {
      next: 'Give what is in production a pipeline, a dashboard and an owner before anything else.',
      'in-place': 'What is in production has a reliable way there.',
      'not-needed': 'Nothing measured asks for it.',
    },
    conditions: [
      measure(
        'no-pipelines',
        'No reliable way to production',
        'devops/ci-declared',
        next.pipelines,
        'under',
      ),
      measure(
        'no-dashboards',
        'Nobody sees what was released',
        'sre/dashboard-linked',
        next.dashboardsMissing,
        'under',
      ),
    ],
    goals: [
      measure(
        'sources',
        'Sources are known',
        'devops/source-located',
        next.sources,
      ),
      measure(
        'pipelines',
        'Pipelines build it',
        'devops/ci-declared',
        next.pipelines,
      ),
      measure(
        'deployments',
        'Deployments are automatic',
        'devops/deployment-declared',
        next.deployments,
      ),
      measure('tests', 'Tests run', 'devops/tests-run', next.tests),
      measure(
        'dashboards',
        'Dashboards show it',
        'sre/dashboard-linked',
        next.dashboards,
      ),
      measure(
        'owners',
        'Somebody owns it',
        'platform/owner-exists',
        next.owners,
      ),
    ],
    always: true,
  });
}

function adviseSre(
  index: OrganizationIndex,
  options: AdviseOptions,
): AdviceStage {
  const { next, manyStacks } = options.thresholds;
  const live = index.productionComponents;
  const stacks = listStacks(live);
  const shared = findShared(index, next.sharingTeams);
  const critical = live.filter(({ marks }) => marks?.critical);
  return settle({
    id: 'sre',
    title: 'SRE when reliability becomes critical',
    texts: {
      next: 'Agree on SLOs for services, shared ones first, and on who is paged.',
      'in-place': 'Services have objectives, and somebody who is paged.',
      'not-needed': 'Nothing measured says that reliability is critical yet.',
    },
    conditions: [
      {
        id: 'many-stacks',
        title: `More than ${manyStacks.stacks} stacks`,
        text: `${countOf(stacks.length, 'language')} in production${
          stacks.length > 0 ? `, ${stacks.join(', ')}` : ''
        } (holds above ${manyStacks.stacks})`,
        ...(live.some(({ marks }) => marks?.stacks) && {
          holds: stacks.length > manyStacks.stacks,
          value: stacks.length,
        }),
        threshold: manyStacks.stacks,
        refs: [],
      },
      {
        id: 'shared-without-slo',
        title: 'Shared services without an SLO',
        text: `${countOf(shared.length, 'service')} that ${
          next.sharingTeams
        } or more other teams use ${
          shared.length === 1 ? 'has' : 'have'
        } no SLO (holds from 1)`,
        holds: shared.length > 0,
        value: shared.length,
        threshold: 1,
        refs: refsOf(shared),
      },
      {
        id: 'costly-downtime',
        title: 'Downtime is costly',
        text:
          critical.length > 0
            ? `${countOf(critical.length, 'component')} ${
                critical.length === 1 ? 'says' : 'say'
              } so by tier, criticality or SLA (holds from 1)`
            : 'No component states a tier, a criticality or an SLA',
        ...(critical.length > 0 && { holds: true, value: critical.length }),
        threshold: 1,
        refs: refsOf(critical),
      },
      measurePractice(
        {
          id: 'already-paged',
          title: 'People are paged already',
          practice: 'sre/on-call-known',
          threshold: next.paged,
        },
        index,
        options,
        'from',
      ),
    ],
    goals: [
      measurePractice(
        {
          id: 'slos',
          title: 'Services have SLOs',
          practice: SLO_PRACTICE,
          threshold: next.slos,
        },
        index,
        options,
        'reached',
      ),
      measurePractice(
        {
          id: 'on-call',
          title: 'Somebody is paged',
          practice: 'sre/on-call-known',
          threshold: next.onCall,
        },
        index,
        options,
        'reached',
      ),
    ],
  });
}

function advisePlatform(
  index: OrganizationIndex,
  options: AdviseOptions,
): AdviceStage {
  const { adoption, thresholds } = options;
  const { next } = thresholds;
  const live = index.productionComponents;
  const owning = new Set(live.flatMap(entity => index.teamsOf(entity)));
  const tools = [
    ...new Set(live.flatMap(({ marks }) => marks?.buildTools ?? [])),
  ].sort();
  const repeated = findRepeatedResources(index, next.sharingTeams);
  const made = adoption.used + adoption.older;
  const share = made / Math.max(1, adoption.entities);
  const provenance = `${made} of ${countOf(
    adoption.entities,
    'entity',
    'entities',
  )} made from a template, ${percent(share)}`;
  const stage = settle({
    id: 'platform',
    title: 'Platform when it scales',
    texts: {
      next: 'Offer golden paths and self-service for what teams build again and again.',
      'in-place': 'Most of what is built comes from golden paths.',
      'not-needed': 'Nothing measured says that teams repeat each other yet.',
    },
    conditions: [
      {
        id: 'many-teams',
        title: 'Many teams build',
        text: `${countOf(owning.size, 'team')} ${
          owning.size === 1 ? 'owns' : 'own'
        } components in production (holds from ${next.owningTeams})`,
        holds: owning.size >= next.owningTeams,
        value: owning.size,
        threshold: next.owningTeams,
        refs: [],
      },
      {
        id: 'hand-made',
        title: 'Much is made by hand',
        text: `${provenance} (holds under ${percent(next.provenance)}, from ${
          next.components
        } components in production on; there are ${live.length})`,
        holds: live.length >= next.components && share < next.provenance,
        value: share,
        threshold: next.provenance,
        refs: [],
      },
      {
        id: 'duplicated-tools',
        title: 'Several tools build',
        text: `${countOf(tools.length, 'build tool')}${
          tools.length > 0 ? `: ${tools.join(', ')}` : ' named'
        } (holds from ${next.buildTools})`,
        ...(tools.length > 0 && {
          holds: tools.length >= next.buildTools,
          value: tools.length,
        }),
        threshold: next.buildTools,
        refs: [],
      },
      {
        id: 'repeated-resources',
        title: 'Resources made again and again',
        text: `${countOf(repeated.length, 'type')} of resources ${
          repeated.length === 1 ? 'is' : 'are'
        } owned by ${next.sharingTeams} or more teams and ${
          repeated.length === 1 ? 'has' : 'have'
        } no template${
          repeated.length > 0 ? `: ${repeated.join(', ')}` : ''
        } (holds from 1)`,
        holds: repeated.length > 0,
        value: repeated.length,
        threshold: 1,
        refs: [],
      },
      {
        id: 'slow-start',
        title: 'New hires need weeks',
        text: 'The catalog does not say how long a first deploy takes',
        refs: [],
      },
    ],
    goals: [
      {
        id: 'provenance',
        title: 'Golden paths are used',
        text: `${provenance} (reached from ${percent(next.provenanceReached)})`,
        ...(adoption.entities > 0 && {
          holds: share >= next.provenanceReached,
          value: share,
        }),
        threshold: next.provenanceReached,
        refs: [],
      },
    ],
  });
  const oneStack = listStacks(live).length <= 1;
  if (owning.size < 2 || (live.length < HANDFUL && oneStack)) {
    return {
      ...stage,
      state: 'not-needed',
      text:
        owning.size < 2
          ? 'Not worth it for a single team.'
          : 'Not worth it for a handful of components on one stack.',
    };
  }
  return stage;
}

function adviseDevSecOps(
  index: OrganizationIndex,
  options: AdviseOptions,
): AdviceStage {
  const scans = {
    id: 'scans',
    title: 'What is in production is scanned',
    practice: 'devsecops/scan-declared',
    threshold: options.thresholds.next.scans,
  };
  const bound = index.assessed.filter(({ marks }) => marks?.compliance);
  const rules = [
    ...new Set(bound.flatMap(({ marks }) => marks?.compliance ?? [])),
  ].sort();
  return settle({
    id: 'devsecops',
    title: 'DevSecOps all along',
    texts: {
      next: 'Scan what is in production, in the pipeline that builds it.',
      'in-place': 'What is in production is scanned.',
      'not-needed': 'Nothing is in production that owes a scan.',
    },
    conditions: [
      measurePractice(
        { ...scans, id: 'not-scanned', title: 'Not scanned' },
        index,
        options,
        'under',
      ),
      {
        id: 'compliance',
        title: 'Rules for compliance apply',
        text:
          bound.length > 0
            ? `${countOf(bound.length, 'entity', 'entities')} ${
                bound.length === 1 ? 'names' : 'name'
              } ${rules.join(', ')}: policy and secrets as code come next`
            : 'No entity names rules for compliance',
        ...(bound.length > 0 && { holds: true, value: bound.length }),
        refs: refsOf(bound),
      },
    ],
    goals: [measurePractice(scans, index, options, 'reached')],
    always: true,
  });
}

/** Where a step stands by its conditions and goals. */
function settle(
  stage: Omit<AdviceStage, 'state' | 'text'> & {
    texts: Record<'next' | 'in-place' | 'not-needed', string>;
    /** Asked for as long as it is not reached, whatever its conditions say. */
    always?: boolean;
  },
): AdviceStage {
  const { texts, always, ...rest } = stage;
  const known = stage.goals.filter(({ holds }) => holds !== undefined);
  const reached = known.length > 0 && known.every(({ holds }) => holds);
  const asked =
    stage.conditions.some(({ holds }) => holds) ||
    (always === true && known.length > 0);
  let state: 'next' | 'in-place' | 'not-needed' = asked ? 'next' : 'not-needed';
  if (reached) {
    state = 'in-place';
  }
  return { ...rest, state, text: texts[state] };
}

/** What is asked for waits until there is a reliable way to production. */
function order(stage: AdviceStage, first: boolean): AdviceStage {
  if (stage.state !== 'next' || first) {
    return stage;
  }
  const begun = stage.goals.some(
    ({ value = 0, threshold = 0 }) => value > 0 && value >= threshold / 2,
  );
  return begun
    ? {
        ...stage,
        state: 'under-way',
        text: `Under way, and easier once DevOps is in place. ${stage.text}`,
      }
    : {
        ...stage,
        state: 'later',
        text: `Asked for, and easier after DevOps. ${stage.text}`,
      };
}

/** How many components in production that owe a practice show it. */
function measurePractice(
  wanted: { id: string; title: string; practice: string; threshold: number },
  index: OrganizationIndex,
  { rules }: AdviseOptions,
  compare: 'under' | 'from' | 'reached',
): AdviceCondition {
  const { id, title, practice, threshold } = wanted;
  const owing = index.productionComponents.filter(
    ({ states }) => states[practice] !== undefined,
  );
  const name = rules.practices.find(known => known.id === practice)?.title;
  if (name === undefined || owing.length === 0) {
    return {
      id,
      title,
      text:
        name === undefined
          ? `The practice ${practice} is switched off`
          : `No component in production owes "${name}"`,
      threshold,
      refs: [],
    };
  }
  const count = (state: string) =>
    owing.filter(({ states }) => states[practice] === state).length;
  const met = count('met');
  const known = met + count('gap');
  const unknown = count('unknown');
  if (known === 0 || known < (known + unknown) * KNOWN_SHARE) {
    return {
      id,
      title,
      text: `Of ${unknown} of ${countOf(
        owing.length,
        'component',
      )} in production nobody can tell whether they have "${name}"`,
      threshold,
      refs: [],
    };
  }
  const share = met / known;
  const word = {
    under: 'holds under',
    from: 'holds from',
    reached: 'reached from',
  };
  return {
    id,
    title,
    text: `"${name}" on ${met} of ${countOf(
      known,
      'component',
    )} in production of which it is known, ${percent(share)} (${
      word[compare]
    } ${percent(threshold)})`,
    holds: compare === 'under' ? share < threshold : share >= threshold,
    value: share,
    threshold,
    refs: refsOf(owing.filter(({ states }) => states[practice] === 'gap')),
  };
}

/** Services that many other teams use and that have no SLO. */
function findShared(
  index: OrganizationIndex,
  teams: number,
): OrganizationEntity[] {
  return index.assessed.filter(entity => {
    const state = entity.states[SLO_PRACTICE];
    if (state !== 'gap' && state !== 'unknown') {
      return false;
    }
    const using = new Set(
      index.usersOf(entity.ref).flatMap(user => index.teamsOf(user)),
    );
    for (const owner of entity.owners) {
      using.delete(owner);
    }
    return using.size >= teams;
  });
}

/** Types of resources that many teams own and no template makes. */
function findRepeatedResources(
  index: OrganizationIndex,
  teams: number,
): string[] {
  const made = new Set(
    index.assessed
      .filter(({ kind, setAside }) => kind === 'template' && !setAside)
      .map(({ type }) => type),
  );
  const owners = new Map<string, Set<string>>();
  for (const entity of index.assessed) {
    if (entity.kind === 'resource' && entity.type && !made.has(entity.type)) {
      const ofType = owners.get(entity.type) ?? new Set();
      owners.set(entity.type, ofType);
      for (const team of index.teamsOf(entity)) {
        ofType.add(team);
      }
    }
  }
  return [...owners]
    .filter(([, found]) => found.size >= teams)
    .map(([type]) => type)
    .sort();
}

function refsOf(entities: OrganizationEntity[]): string[] {
  return entities.slice(0, MAX_REFS).map(({ ref }) => ref);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
