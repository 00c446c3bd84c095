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
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
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
import { CorrectionRights } from './correction/CorrectionRights';
import { Corrections } from './correction/Corrections';
import { CorrectionStore } from './correction/CorrectionStore';
import { GroupAncestry } from './correction/GroupAncestry';
import { EvidenceCollector } from './evidence/EvidenceCollector';
import { EvidenceProviders } from './evidence/EvidenceProviders';
import { RulesPreviews } from './preview/RulesPreviews';
import { AssessmentRefresh } from './refresh/AssessmentRefresh';
import { EntityAssessor } from './refresh/EntityAssessor';
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
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        tracing: tracingServiceRef,
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
        const rules = createRuleSet({ sources });
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
        const corrections = new CorrectionStore(db);
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
          evidence,
          telemetry,
          logger,
        });
        const entities = new EntityReports({
          catalog,
          store,
          assessor,
          corrections,
          evidence,
          visibility,
          rules,
          telemetry,
          logger,
        });
        const teams = new TeamReports({
          catalog,
          store,
          teams: teamStore,
          corrections,
          visibility,
          rules,
        });

        await deps.scheduler.scheduleTask({
          ...config.schedule,
          id: 'team-topology-refresh',
          scope: 'global',
          fn: async signal => {
            const succeeded = await refresh.run(signal);
            await visibility.removeExpired(new Date());
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
              rights: new CorrectionRights({
                permissions,
                userInfo: deps.userInfo,
                groups: new GroupAncestry(db),
                requireOwnership: config.corrections.requireOwnership,
              }),
              assessor,
              entities,
              teams,
              visibility,
              rules,
            }),
            refresh: new RefreshReports({
              store,
              teams: teamStore,
              visibility,
            }),
            previews: new RulesPreviews({
              catalog,
              permissions,
              assessor,
              rules,
              sources,
              corrections,
            }),
            rules,
            logger,
          }),
        );
      },
    });
  },
});
