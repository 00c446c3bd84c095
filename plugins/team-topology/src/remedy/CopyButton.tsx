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
import FileCopyIcon from '@material-ui/icons/FileCopy';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useAnnounce } from '../announcement';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const COPIED_MS = 2000;

/** Copies a text, and says so. */
export function CopyButton(props: { text: string; children: string }) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const announce = useAnnounce();
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    const timer = copied
      ? setTimeout(() => setCopied(false), COPIED_MS)
      : undefined;
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <ActionButton
      variant="text"
      startIcon={<FileCopyIcon />}
      onClick={() => {
        copy(props.text);
        setCopied(true);
        announce(t('action.copied'));
      }}
    >
      {copied ? t('action.copied') : props.children}
    </ActionButton>
  );
}
