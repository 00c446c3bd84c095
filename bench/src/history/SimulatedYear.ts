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

import { Entity } from '@backstage/catalog-model';
import {
  ChangeCause,
  createRuleSet,
  EffectiveExemption,
  EntityEvidence,
  HistoryState,
  PersonCorrection,
  RuleSet,
  RuleSource,
} from '@team-topology/backstage-plugin-team-topology-common';
import { seededRandom } from '../statistics';
import {
  CatalogIndex,
  EntityAssessor,
  EntityTestimony,
  indexEntity,
  StoredEntity,
} from './backendInternals';

const DAY_MILLISECONDS = 86_400_000;

const TYPES = ['service', 'service', 'website', 'library', 'pipeline'];
const TEMPLATE_TYPE = 'service';

// One of them comes or goes with an edit.
const ANNOTATIONS = [
  'argocd/app-name',
  'backstage.io/source-template',
  'backstage.io/techdocs-ref',
  'dynatrace.com/dynatrace-entity-id',
  'github.com/project-slug',
  'grafana/dashboard-selector',
  'jenkins.io/job-full-name',
  'nobl9.com/slos',
  'pagerduty.com/service-id',
  'snyk.io/org-id',
  'vault.io/secrets-path',
];

/** What the simulated source answers for. */
const MONITORED = ['sre/alerts-defined', 'sre/error-budget-policy'];

const TEAMS_PER_DEPARTMENT = 5;

/** The parts of a year in which something happens to many entities at once. */
const RULE_CHANGES = [0.33, 0.66];
const TEMPLATE_CHANGES = [0.25, 0.75];
const OUTAGES = [0.1, 0.2, 0.4, 0.5, 0.6, 0.9];
const REORGANIZATION = 0.55;

/** What happens, as shares of the entities on one day. */
const DAILY = {
  edited: 0.01,
  ownerMoved: 0.0005,
  sourceAnswersOtherwise: 0.005,
  exempted: 0.001,
  corrected: 0.00025,
  added: 0.0005,
  removed: 0.0005,
  failed: 0.0001,
};
const REORGANIZED_SHARE = 0.05;
const MONITORED_SHARE = 0.6;
const EXEMPT_DAYS = 30;

const TIER: RuleSource = {
  name: 'year',
  practices: [
    {
      id: 'platform/tier-declared',
      title: 'Tier declared',
      discipline: 'platform',
      level: 1,
      severity: 'low',
      appliesTo: {
        when: { 'facts.kind': 'component' },
        description: 'all components',
      },
      checks: [
        {
          id: 'tier-annotation',
          when: {
            'facts.annotationKeys': { $contains: 'pagerduty.com/service-id' },
          },
          says: 'met',
          strength: 'strong',
          reason: 'It says its tier.',
        },
      ],
      whenSilent: 'gap',
      silentReason: 'No tier found.',
      rationale: 'Who is called first has to be known.',
      source: 'Simulation',
      remedy: { text: 'Say the tier.' },
    },
  ],
};
const LENIENT: RuleSource = {
  name: 'second half of the year',
  practices: [
    'sre/on-call-known',
    'devops/ci-declared',
    'devops/source-located',
  ].map(id => ({ id, whenSilent: 'unknown' })),
};

/** All that is told of one entity. */
interface Subject {
  name: string;
  type: string;
  owner: string;
  edits: number;
  annotations: Set<string>;
  monitored: boolean;
  budgetIsLeft: boolean;
  correction?: PersonCorrection;
  exemptions: { exemption: EffectiveExemption; ends: number }[];
  fails: boolean;
}

/** What one day brings. */
export interface SimulatedDay {
  /** When the refresh of the day begins to read. */
  at: Date;
  written: StoredEntity[];
  removed: string[];
  /** Why each entity was touched, for those that were. */
  causes: ReadonlyMap<string, ChangeCause>;
  /** All entities after it. */
  snapshot: ReadonlyMap<string, HistoryState>;
}

/**
 * A catalog over a year, day by day, and all that is true of it.
 *
 * @remarks
 *
 * On most days single entities are touched, each for one reason. On some, rules, a
 * template or a source change for many. Assessments come from the assessor of the
 * backend; what is true is kept beside, in full for each day.
 */
export class SimulatedYear {
  readonly groups: string[];
  readonly edges: [parent: string, child: string][] = [];
  readonly days: number;
  /** All rules that there are in the year. */
  readonly rules: RuleSet;
  /** On these days rules changed. */
  readonly ruleDays: number[];

  readonly #random: () => number;
  readonly #start: number;
  readonly #teams: string[] = [];
  readonly #subjects = new Map<string, Subject>();
  readonly #retired: Subject[] = [];
  readonly #ruleSets: RuleSet[];
  #ruleSet = 0;
  #hasTemplate = false;
  #sourceIsSilent = false;
  #created = 0;
  #snapshot = new Map<string, HistoryState>();

  constructor(options: {
    entities: number;
    days: number;
    /** The day of the first refresh. */
    start: Date;
    seed: number;
  }) {
    this.days = options.days;
    this.#start = options.start.getTime();
    this.#random = seededRandom(options.seed);
    const sources = [[], [TIER], [TIER, LENIENT]];
    this.#ruleSets = sources.map(each => createRuleSet({ sources: each }));
    this.rules = this.#ruleSets[sources.length - 1];
    this.ruleDays = RULE_CHANGES.map(share => this.#dayAt(share));
    const teams = Math.max(4, Math.round(options.entities / 40));
    this.groups = ['group:default/company'];
    for (let team = 0; team < teams; team++) {
      const department = `group:default/department-${Math.floor(
        team / TEAMS_PER_DEPARTMENT,
      )}`;
      if (team % TEAMS_PER_DEPARTMENT === 0) {
        this.groups.push(department);
        this.edges.push(['group:default/company', department]);
      }
      const ref = `group:default/team-${team}`;
      this.#teams.push(ref);
      this.groups.push(ref);
      this.edges.push([department, ref]);
    }
    for (let count = 0; count < options.entities; count++) {
      this.#create();
    }
  }

  /** The groups, as a refresh would store them. */
  storedGroups(): StoredEntity[] {
    const assessor = this.#assessor();
    return this.groups.map(ref => {
      const indexed = indexEntity({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: ref.split('/')[1], namespace: 'default', etag: ref },
      });
      return {
        indexed,
        hash: assessor.hash(indexed, this.#lookup(), undefined),
      };
    });
  }

  /** All days, the first refresh being day 0. To be read once. */
  *play(): Generator<SimulatedDay> {
    for (let day = 0; day <= this.days; day++) {
      const causes = new Map<string, ChangeCause>();
      const removed: string[] = [];
      if (day === 0) {
        for (const ref of this.#subjects.keys()) {
          causes.set(ref, 'first-seen');
        }
      } else if (!this.#changeMany(day, causes)) {
        this.#changeSome(day, causes, removed);
      }
      yield this.#close(day, causes, removed);
    }
  }

  /** When the refresh of a day begins to read. */
  timeOf(day: number): Date {
    return new Date(this.#start + day * DAY_MILLISECONDS);
  }

  #close(
    day: number,
    causes: Map<string, ChangeCause>,
    removed: string[],
  ): SimulatedDay {
    const at = this.timeOf(day);
    const assessor = this.#assessor();
    const lookup = this.#lookup();
    const written: StoredEntity[] = [];
    const snapshot = new Map(this.#snapshot);
    for (const ref of removed) {
      snapshot.delete(ref);
    }
    for (const ref of causes.keys()) {
      const subject = this.#subjects.get(ref);
      if (subject) {
        const stored = assessor.assess(
          toEntity(subject),
          lookup,
          this.#testimonyOf(subject),
          at,
        );
        if (stored.outcome && 'error' in stored.outcome) {
          throw new Error(`${ref}: ${stored.outcome.error}`);
        }
        if (subject.fails) {
          stored.outcome = { error: 'It could not be assessed.' };
        }
        written.push(stored);
        snapshot.set(ref, toState(subject, stored, snapshot.get(ref)));
      }
    }
    this.#snapshot = snapshot;
    return { at, written, removed, causes, snapshot };
  }

  /** What happens to many entities; nothing else happens on such a day but edits. */
  #changeMany(day: number, causes: Map<string, ChangeCause>): boolean {
    const touchAll = (
      cause: ChangeCause,
      isTouched: (subject: Subject) => boolean = () => true,
    ) => {
      for (const [ref, subject] of this.#subjects) {
        if (isTouched(subject)) {
          causes.set(ref, cause);
        }
      }
      return true;
    };
    if (this.ruleDays.includes(day)) {
      this.#ruleSet += 1;
      // Edits of the same day, which cannot be told apart from the rules.
      for (const subject of this.#draw(DAILY.edited)) {
        this.#edit(subject);
      }
      return touchAll('rules-changed');
    }
    if (this.#isAmong(TEMPLATE_CHANGES, day)) {
      this.#hasTemplate = !this.#hasTemplate;
      return touchAll(
        'neighbour-changed',
        ({ type }) => type === TEMPLATE_TYPE,
      );
    }
    if (this.#isAmong(OUTAGES, day)) {
      this.#sourceIsSilent = true;
      return touchAll('source-silent', ({ monitored }) => monitored);
    }
    if (this.#sourceIsSilent) {
      this.#sourceIsSilent = false;
      return touchAll('source-answered', ({ monitored }) => monitored);
    }
    return false;
  }

  /** What happens to single entities, to each for one reason. */
  #changeSome(
    day: number,
    causes: Map<string, ChangeCause>,
    removed: string[],
  ): void {
    // Nothing else changes for what could not be assessed, nor with its recovery.
    for (const [ref, subject] of this.#subjects) {
      if (subject.fails) {
        subject.fails = false;
        causes.set(ref, 'assessment-healed');
      }
    }
    const touch = (
      share: number,
      cause: ChangeCause,
      change: (subject: Subject) => boolean | void,
    ) => {
      for (const subject of this.#draw(share)) {
        const ref = refOf(subject);
        if (!causes.has(ref) && change(subject) !== false) {
          causes.set(ref, cause);
        }
      }
    };
    touch(DAILY.edited, 'entity-edited', subject => this.#edit(subject));
    const moved = this.#isAmong([REORGANIZATION], day)
      ? REORGANIZED_SHARE
      : DAILY.ownerMoved;
    touch(moved, 'owner-moved', subject => {
      const owner = this.#pick(this.#teams);
      if (owner === subject.owner) {
        return false;
      }
      subject.owner = owner;
      subject.edits += 1;
      return true;
    });
    touch(DAILY.sourceAnswersOtherwise, 'source-answered', subject => {
      subject.budgetIsLeft = !subject.budgetIsLeft;
      return subject.monitored;
    });
    this.#changeExemptions(day, causes);
    touch(DAILY.exempted, 'exemption-started', subject => {
      const state = this.#snapshot.get(refOf(subject));
      const gaps = Object.keys(state?.states ?? {}).filter(
        practice => state!.states[practice] === 'gap',
      );
      if (gaps.length === 0) {
        return false;
      }
      const exemption: EffectiveExemption = {
        practice: this.#pick(gaps),
        reason: 'It is replaced soon.',
        source: 'person',
      };
      subject.exemptions.push({ exemption, ends: day + EXEMPT_DAYS });
      return true;
    });
    touch(DAILY.corrected, 'correction-changed', subject => {
      subject.correction = subject.correction
        ? undefined
        : {
            function: this.#pick(['infra', 'platform', 'sre']),
            reason: 'It is.',
            author: 'user:default/ada',
            at: this.timeOf(day).toISOString(),
          };
    });
    // So that each is well again before the rules change.
    if (!this.ruleDays.includes(day + 1) && day < this.days) {
      touch(DAILY.failed, 'assessment-failed', subject => {
        subject.fails = !this.#isSpecial(day + 1);
        return subject.fails;
      });
    }
    for (const subject of this.#draw(DAILY.removed)) {
      const ref = refOf(subject);
      if (!causes.has(ref)) {
        this.#subjects.delete(ref);
        this.#retired.push(subject);
        causes.set(ref, 'removed');
        removed.push(ref);
      }
    }
    for (let count = this.#amount(DAILY.added); count > 0; count--) {
      // Some were there before.
      const back = this.#random() < 0.3 ? this.#retired.shift() : undefined;
      if (back && !causes.has(refOf(back))) {
        this.#subjects.set(refOf(back), back);
        causes.set(refOf(back), 'first-seen');
      } else {
        causes.set(refOf(this.#create()), 'first-seen');
      }
    }
  }

  #changeExemptions(day: number, causes: Map<string, ChangeCause>): void {
    for (const [ref, subject] of this.#subjects) {
      const isOver = ({ ends }: { ends: number }) => ends <= day;
      // Later, where something else happens to it on that day.
      if (subject.exemptions.some(isOver) && !causes.has(ref)) {
        causes.set(ref, 'exemption-ended');
        subject.exemptions = subject.exemptions.filter(item => !isOver(item));
      }
    }
  }

  #edit(subject: Subject): void {
    subject.edits += 1;
    const annotation = this.#pick(ANNOTATIONS);
    if (!subject.annotations.delete(annotation)) {
      subject.annotations.add(annotation);
    }
  }

  #create(): Subject {
    this.#created += 1;
    const subject: Subject = {
      name: `product-${this.#created}-handler`,
      type: this.#pick(TYPES),
      owner: this.#pick(this.#teams),
      edits: 0,
      annotations: new Set(ANNOTATIONS.filter(() => this.#random() < 0.4)),
      monitored: this.#random() < MONITORED_SHARE,
      budgetIsLeft: this.#random() < 0.7,
      exemptions: [],
      fails: false,
    };
    this.#subjects.set(refOf(subject), subject);
    return subject;
  }

  #testimonyOf(subject: Subject): EntityTestimony {
    return {
      evidence: this.#evidenceOf(subject),
      correction: subject.correction,
      exemptions: subject.exemptions.map(({ exemption }) => exemption),
    };
  }

  #evidenceOf({ monitored, budgetIsLeft }: Subject): EntityEvidence {
    const source = 'monitoring';
    if (!monitored) {
      return { answers: [], silent: [] };
    }
    if (this.#sourceIsSilent) {
      return {
        answers: [],
        silent: [
          {
            source,
            title: 'Monitoring',
            practices: MONITORED,
            reason: 'It did not answer.',
          },
        ],
      };
    }
    return {
      answers: MONITORED.map(practice => ({
        practice,
        says: budgetIsLeft ? 'met' : 'gap',
        grade: 'verified',
        strength: 'strong',
        reason: 'Monitoring says so.',
        source,
        sourceTitle: 'Monitoring',
      })),
      silent: [],
    };
  }

  #assessor(): EntityAssessor {
    return new EntityAssessor({
      rules: this.#ruleSets[this.#ruleSet],
      kinds: ['component'],
    });
  }

  #lookup(): CatalogIndex {
    const index = new CatalogIndex();
    for (const ref of this.groups) {
      index.add(
        indexEntity({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: ref.split('/')[1], namespace: 'default' },
        }),
      );
    }
    if (this.#hasTemplate) {
      index.add(
        indexEntity({
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: { name: 'new-service', namespace: 'default' },
          spec: { type: TEMPLATE_TYPE },
        }),
      );
    }
    return index;
  }

  #dayAt(share: number): number {
    return Math.round(share * this.days);
  }

  #isAmong(shares: number[], day: number): boolean {
    return shares.some(share => this.#dayAt(share) === day);
  }

  #isSpecial(day: number): boolean {
    return (
      this.ruleDays.includes(day) ||
      this.#isAmong([...TEMPLATE_CHANGES, ...OUTAGES], day)
    );
  }

  #amount(share: number): number {
    const exact = share * this.#subjects.size;
    const whole = Math.floor(exact);
    return whole + (this.#random() < exact - whole ? 1 : 0);
  }

  #draw(share: number): Subject[] {
    const all = [...this.#subjects.values()];
    return Array.from({ length: this.#amount(share) }, () => this.#pick(all));
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)];
  }
}

function refOf({ name }: Subject): string {
  return `component:default/${name}`;
}

function toEntity(subject: Subject): Entity {
  const { name, type, owner, edits, annotations } = subject;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      etag: `${name} ${edits}`,
      annotations: Object.fromEntries(
        [...annotations].sort().map(annotation => [annotation, name]),
      ),
    },
    spec: { type, lifecycle: 'production', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

/** What is true of an entity, told apart from what the store makes of it. */
function toState(
  { owner }: Subject,
  { outcome }: StoredEntity,
  before: HistoryState | undefined,
): HistoryState {
  if (!outcome || 'error' in outcome) {
    return {
      owners: [owner],
      states: before?.states ?? {},
      error: outcome?.error,
    };
  }
  const states: Record<string, HistoryState['states'][string]> = {};
  for (const { practice, state } of outcome.assessment.practices) {
    if (state !== 'not-applicable') {
      states[practice] = state;
    }
  }
  return { owners: [owner], states };
}
