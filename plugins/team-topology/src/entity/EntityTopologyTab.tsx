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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { FunctionsProvider } from '../function';
import { Notice, Stack } from '../layout';
import { PracticesCard } from '../practice';
import { ProblemsCard } from '../problem';
import { ErrorNotice, Placeholder } from '../state';
import { teamTopologyTranslationRef } from '../translation';
import { EntityToolbar } from './EntityToolbar';
import { FunctionCard } from './FunctionCard';
import { PracticeActions } from './PracticeActions';
import { RecheckStatus } from './RecheckStatus';
import { useEntityReport } from './useEntityReport';

/** The tab of an entity: what it is, what it lacks, and how to change that. */
export function EntityTopologyTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // What was known about another entity must never be shown for this one.
  return (
    <EntityTopology key={entityRef} entity={entity} entityRef={entityRef} />
  );
}

function EntityTopology(props: { entity: Entity; entityRef: string }) {
  const { entity } = props;
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { primaryTitle } = useEntityPresentation(entity);
  const answer = useEntityReport(props.entityRef);
  const { value: report, error, recheck, rechecked } = answer;
  const checking = rechecked?.state === 'checking';

  if (!report) {
    return error ? (
      <Stack>
        <ErrorNotice error={error} onRetry={answer.reload} />
      </Stack>
    ) : (
      <Placeholder heights={[32, 420, 320]} />
    );
  }
  return (
    <FunctionsProvider functions={report.functions}>
      <Stack busy={checking}>
        <EntityToolbar
          entity={entity}
          asOf={report.asOf}
          checking={checking}
          onRecheck={recheck}
        />
        {error && <ErrorNotice error={error} onRetry={answer.reload} />}
        <RecheckStatus rechecked={rechecked} onRetry={recheck} />
        {!report.counted && (
          <Notice severity="info">{t('entity.notCounted')}</Notice>
        )}
        <FunctionCard
          entity={entity}
          report={report}
          name={primaryTitle}
          onChange={answer.show}
        />
        <PracticesCard
          practices={report.practices}
          actionsOf={({ state }) =>
            state === 'gap' || state === 'unknown' ? (
              <PracticeActions
                entity={entity}
                checking={checking}
                onRecheck={recheck}
              />
            ) : undefined
          }
        />
        {report.problems.length > 0 && (
          <ProblemsCard problems={report.problems} />
        )}
      </Stack>
    </FunctionsProvider>
  );
}
