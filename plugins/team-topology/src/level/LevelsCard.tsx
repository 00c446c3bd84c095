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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useState } from 'react';
import { Card, TableToggle } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { LevelLadder, LevelLadderProps } from './LevelLadder';
import { LevelTable } from './LevelTable';
import { isOwed, useLevelWords } from './useLevelWords';

/** How far a team or an entity is in each discipline. */
export function LevelsCard(props: LevelLadderProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { levels, thresholds } = props;
  const words = useLevelWords(thresholds);
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={t('levels.title')}
      subtitle={t('levels.subtitle', {
        met: words.share(thresholds.metShare),
        known: words.share(thresholds.knownShare),
      })}
      actions={
        levels.some(isOwed) && (
          <TableToggle
            title={t('levels.title')}
            asTable={asTable}
            onChange={setAsTable}
          />
        )
      }
    >
      {asTable ? (
        <LevelTable levels={levels} thresholds={thresholds} />
      ) : (
        <LevelLadder
          levels={levels}
          thresholds={thresholds}
          compact={props.compact}
        />
      )}
    </Card>
  );
}
