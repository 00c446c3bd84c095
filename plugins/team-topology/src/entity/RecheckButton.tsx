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
import CircularProgress from '@material-ui/core/CircularProgress';
import RefreshIcon from '@material-ui/icons/Refresh';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

export interface RecheckButtonProps {
  checking: boolean;
  onRecheck(): void;
  /** The one thing to do next. */
  primary?: boolean;
}

/** Asks for a new assessment. */
export function RecheckButton(props: RecheckButtonProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <ActionButton
      variant={props.primary ? 'contained' : 'outlined'}
      busy={props.checking}
      startIcon={
        props.checking ? (
          <CircularProgress size={16} color="inherit" aria-hidden />
        ) : (
          <RefreshIcon />
        )
      }
      onClick={props.onRecheck}
    >
      {props.checking ? t('action.rechecking') : t('action.recheck')}
    </ActionButton>
  );
}
