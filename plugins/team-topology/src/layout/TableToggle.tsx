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
import TableChartIcon from '@material-ui/icons/TableChart';
import { teamTopologyTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';

export interface TableToggleProps {
  /** What is shown as a table or drawn. */
  title: string;
  asTable: boolean;
  onChange(asTable: boolean): void;
}

/** Shows the table instead of a drawing. */
export function TableToggle(props: TableToggleProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <ActionButton
      variant="text"
      flush
      aria-pressed={props.asTable}
      // A page has several of them.
      aria-label={`${t('action.asTable')}: ${props.title}`}
      startIcon={<TableChartIcon />}
      onClick={() => props.onChange(!props.asTable)}
    >
      {t('action.asTable')}
    </ActionButton>
  );
}
