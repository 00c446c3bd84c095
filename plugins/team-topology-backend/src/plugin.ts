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
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  createRuleSet,
  RuleSource,
  teamTopologyPermissions,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  teamTopologyEvidenceExtensionPoint,
  teamTopologyFunctionsExtensionPoint,
  teamTopologyPracticesExtensionPoint,
  teamTopologySignalsExtensionPoint,
} from '@team-topology/backstage-plugin-team-topology-node';
import { CatalogReader } from './catalog/CatalogReader';
import { readTeamTopologyConfig } from './config/readTeamTopologyConfig';
import { correctionAction } from './correction/correctionAction';
import { Corrections } from './correction/Corrections';
import { CorrectionStore } from './correction/CorrectionStore';
import { EvidenceCollector } from './evidence/EvidenceCollector';
import { EvidenceProviders } from './evidence/EvidenceProviders';
import { EffectiveExemptions } from './exemption/EffectiveExemptions';
import { ExemptionAnnouncer } from './exemption/ExemptionAnnouncer';
import { ExemptionExpiry } from './exemption/ExemptionExpiry';
import { ExemptionRights } from './exemption/ExemptionRights';
import { Exemptions } from './exemption/Exemptions';
import { ExemptionStore } from './exemption/ExemptionStore';
import { HistoryPruning } from './history/HistoryPruning';
import { HistoryReports } from './history/HistoryReports';
import { HistoryStore } from './history/HistoryStore';
import { InteractionReports } from './interaction/InteractionReports';
import { InteractionStore } from './interaction/InteractionStore';
import { GroupAncestry } from './ownership/GroupAncestry';
import { OwnerRights } from './ownership/OwnerRights';
import { Ownership } from './ownership/Ownership';
import { RulesPreviews } from './preview/RulesPreviews';
import { ObservationVerdicts } from './observation/ObservationVerdicts';
import { ObservationVerdictStore } from './observation/ObservationVerdictStore';
import { verdictAction } from './observation/verdictAction';
import { OrganizationReports } from './organization/OrganizationReports';
import { OrganizationStore } from './organization/OrganizationStore';
import { AssessmentRefresh } from './refresh/AssessmentRefresh';
import { LastRefresh } from './refresh/LastRefresh';
import { EntityAssessor } from './refresh/EntityAssessor';
import { DescriptorReader } from './remedy/DescriptorReader';
import { RemedyProposals } from './remedy/RemedyProposals';
import { EntityReports } from './report/EntityReports';
import { RefreshReports } from './report/RefreshReports';
import { TeamReports } from './report/TeamReports';
import { createRouter } from './router/createRouter';
import { ModuleRules } from './rules/ModuleRules';
import { AssessmentStore } from './store/AssessmentStore';
import { openDatabase } from './store/openDatabase';
import { TeamStore } from './store/TeamStore';
import { Telemetry } from './telemetry/Telemetry';
import { CatalogVisibility } from './visibility/CatalogVisibility';

/**
 * The Team Topology backend.
 *
 * @public
 */
export const teamTopologyPlugin = createBackendPlugin({
  pluginId: 'team-topology',
  register(env) {
    const moduleRules = new ModuleRules();
    const providers = new EvidenceProviders();
    env.registerExtensionPoint(
      teamTopologyFunctionsExtensionPoint,
      moduleRules,
    );
    env.registerExtensionPoint(teamTopologySignalsExtensionPoint, moduleRules);
    env.registerExtensionPoint(
      teamTopologyPracticesExtensionPoint,
      moduleRules,
    );
    env.registerExtensionPoint(teamTopologyEvidenceExtensionPoint, providers);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        tracing: tracingServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auditor, catalog, httpAuth, logger, permissions } = deps;
        const config = readTeamTopologyConfig(deps.config);
        const sources: RuleSource[] = [
          ...moduleRules.sources(),
          {
            name: 'teamTopology',
            functions: config.functions,
            signals: config.signals,
            practices: config.practices,
          },
        ];
        const rules = createRuleSet({ sources, kinds: config.kinds });
        for (const { id, practices } of providers.list()) {
          const unknown = practices.filter(
            practice => !rules.practices.some(known => known.id === practice),
          );
          if (unknown.length > 0) {
            logger.warn(
              `Evidence provider ${id} answers for practices that the rules do not have: ${unknown.join(
                ', ',
              )}`,
            );
          }
        }
        deps.permissionsRegistry.addPermissions(teamTopologyPermissions);
        const telemetry = Telemetry.create(deps);
        const db = await openDatabase(deps.database);
        const store = new AssessmentStore(db);
        const teamStore = new TeamStore(db, rules);
        const organization = new OrganizationStore(db);
        const corrections = new CorrectionStore(db);
        const verdicts = new ObservationVerdictStore(db);
        const groups = new GroupAncestry(db);
        const ownership = new Ownership({ userInfo: deps.userInfo, groups });
        const exemptionStore = new ExemptionStore(db);
        const exemptions = new EffectiveExemptions({
          store: exemptionStore,
          groups,
        });
        const announcer = new ExemptionAnnouncer(deps);
        const expiry = new ExemptionExpiry({
          store: exemptionStore,
          announcer,
          auditor,
          logger,
        });
        telemetry.observeStore(store);
        const assessor = new EntityAssessor({ rules, kinds: config.kinds });
        const evidence = new EvidenceCollector({
          providers: providers.list(),
          telemetry,
        });
        const visibility = new CatalogVisibility({ db, permissions, catalog });
        const refresh = new AssessmentRefresh({
          catalog: CatalogReader.create(deps),
          store,
          assessor,
          corrections,
          exemptions,
          evidence,
          telemetry,
          logger,
        });
        const entities = new EntityReports({
          catalog,
          store,
          assessor,
          corrections,
          exemptions,
          evidence,
          visibility,
          rules,
          levels: config.levels,
          telemetry,
          logger,
        });
        const lastRefresh = new LastRefresh({
          store,
          schedule: config.schedule,
        });
        const teams = new TeamReports({
          catalog,
          lastRefresh,
          teams: teamStore,
          corrections,
          verdicts,
          organization,
          visibility,
          rules,
          thresholds: config.observations,
          levels: config.levels,
        });

        const { retentionMilliseconds } = config.history;
        const pruning = new HistoryPruning({
          db,
          retentionMilliseconds,
          logger,
        });

        await deps.scheduler.scheduleTask({
          ...config.schedule,
          id: 'team-topology-refresh',
          scope: 'global',
          fn: async signal => {
            await expiry.run(new Date());
            const succeeded = await refresh.run(signal);
            await visibility.removeExpired(new Date());
            await pruning.run(new Date(), signal);
            if (!succeeded) {
              // For the state and the metrics of the scheduler.
              throw new Error('The refresh failed, see the warning before');
            }
          },
        });

        deps.httpRouter.use(
          createRouter({
            httpAuth,
            auditor,
            entities,
            teams,
            corrections: new Corrections({
              catalog,
              store: corrections,
              rights: new OwnerRights({
                permissions,
                ownership,
                action: correctionAction,
                requireOwnership: config.corrections.requireOwnership,
              }),
              assessor,
              entities,
              teams,
              visibility,
              rules,
            }),
            exemptions: new Exemptions({
              catalog,
              store: exemptionStore,
              rights: new ExemptionRights({
                permissions,
                ownership,
                ...config.exemptions,
              }),
              expiry,
              announcer,
              assessor,
              entities,
              teams: teamStore,
              groups,
              visibility,
              rules,
              limits: config.exemptions,
              approval: config.exemptions.approval,
            }),
            verdicts: new ObservationVerdicts({
              store: verdicts,
              rights: new OwnerRights({
                permissions,
                ownership,
                action: verdictAction,
                requireOwnership: config.corrections.requireOwnership,
              }),
              teams,
            }),
            history: new HistoryReports({
              catalog,
              history: new HistoryStore(db),
              teams: teamStore,
              visibility,
              rules,
              retentionMilliseconds,
            }),
            organization: new OrganizationReports({
              organization,
              lastRefresh,
              teams,
              visibility,
              rules,
              thresholds: config.observations,
            }),
            interactions: new InteractionReports({
              interactions: new InteractionStore(db),
              teams,
              rules,
            }),
            refresh: new RefreshReports({
              lastRefresh,
              teams: teamStore,
              visibility,
            }),
            previews: new RulesPreviews({
              catalog,
              permissions,
              assessor,
              rules,
              sources,
              kinds: config.kinds,
              corrections,
              evidence: store,
              exemptions,
            }),
            remedies: new RemedyProposals({
              catalog,
              entities,
              reader: new DescriptorReader({
                urlReader: deps.urlReader,
                logger,
              }),
              integrations: ScmIntegrations.fromConfig(deps.config),
              rules,
            }),
            rules,
            logger,
          }),
        );
      },
    });
  },
});
