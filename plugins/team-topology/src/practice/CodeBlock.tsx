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
import { makeStyles } from '@material-ui/core/styles';
import FileCopyIcon from '@material-ui/icons/FileCopy';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useAnnounce } from '../announcement';
import { surfaces } from '../appearance';
import { ActionButton } from '../layout';
import { teamTopologyTranslationRef } from '../translation';

const COPIED_MS = 2000;

const useStyles = makeStyles(theme => ({
  block: {
    border: `1px solid ${surfaces(theme).line}`,
    borderRadius: 4,
    overflow: 'hidden',
    margin: 0,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 8,
    padding: '4px 4px 4px 12px',
    fontSize: 13,
    fontWeight: 700,
    borderBottom: `1px solid ${surfaces(theme).line}`,
    background: theme.palette.background.paper,
  },
  code: {
    margin: 0,
    padding: '8px 12px',
    overflowX: 'auto',
    fontFamily: 'Menlo, Consolas, "Liberation Mono", monospace',
    fontSize: 13,
    lineHeight: '20px',
    background: theme.palette.type === 'dark' ? '#383838' : '#F7F7F7',
    color: theme.palette.text.primary,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    '& code': { font: 'inherit', background: 'none', color: 'inherit' },
    '& mark': {
      color: 'inherit',
      background: surfaces(theme).notice,
      outline: `1px dashed ${surfaces(theme).strongLine}`,
      borderRadius: 2,
    },
  },
}));

/** YAML to paste, with what is to be replaced marked. */
export function CodeBlock(props: { text: string }) {
  const classes = useStyles();
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
    <figure className={classes.block} aria-label={t('remedy.code')}>
      <figcaption className={classes.header}>
        {t('remedy.file')}
        <ActionButton
          variant="text"
          startIcon={<FileCopyIcon />}
          onClick={() => {
            copy(props.text);
            setCopied(true);
            announce(t('action.copied'));
          }}
        >
          {copied ? t('action.copied') : t('action.copy')}
        </ActionButton>
      </figcaption>
      <pre
        className={classes.code}
        // It scrolls, so the keyboard has to reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('remedy.code')}
      >
        <code>{markPlaceholders(props.text)}</code>
      </pre>
    </figure>
  );
}

/** A text with what is to be replaced in it marked. */
export function markPlaceholders(text: string) {
  return text
    .split(/(<[^<>\n]+>)/)
    .map((part, index) =>
      index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
    );
}
