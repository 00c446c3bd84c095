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
import { useEffect, useState } from 'react';
import { teamTopologyTranslationRef } from '../translation';
import { useFormat } from './useFormat';

const TICK_MS = 30_000;

export interface TimeAgoProps {
  iso: string;
  /** Says day and time too, where they do not stand beside it. */
  exact?: boolean;
}

/** How long ago something was; stays right while the page is open. */
export function TimeAgo(props: TimeAgoProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const format = useFormat();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick(tick => tick + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const ago = format.ago(props.iso);
  const time = format.dateTime(props.iso);
  return (
    <time dateTime={props.iso} title={time}>
      {props.exact ? t('format.agoAt', { ago, time }) : ago}
    </time>
  );
}
