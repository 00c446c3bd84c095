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
import { makeStyles, Theme } from '@material-ui/core/styles';
import { onlyReadOut, surfaces } from '../appearance';
import { joinClasses } from '../layout';
import { markPlaceholders } from '../practice/CodeBlock';
import { teamTopologyTranslationRef } from '../translation';
import { CopyButton } from './CopyButton';
import { addedLines, DiffLine, readDiff } from './readDiff';

// At least 6:1 in both themes.
const LIGHT = {
  added: { background: '#E0F3E6', color: '#0F5A2E' },
  removed: { background: '#FBE4E2', color: '#7A1A14' },
};
const DARK = {
  added: { background: '#32503E', color: '#B8F0CD' },
  removed: { background: '#5A3633', color: '#FFD0CB' },
};

const SIGNS = { same: '', added: '+', removed: '−', skipped: '⋯' };

function colors(theme: Theme) {
  return theme.palette.type === 'dark' ? DARK : LIGHT;
}

const useStyles = makeStyles(theme => ({
  block: {
    border: `1px solid ${surfaces(theme).line}`,
    borderRadius: 4,
    overflow: 'hidden',
    margin: 0,
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    padding: '4px 4px 4px 12px',
    fontSize: 13,
    borderBottom: `1px solid ${surfaces(theme).line}`,
    background: theme.palette.background.paper,
  },
  path: { fontWeight: 700, overflowWrap: 'anywhere' },
  count: { color: surfaces(theme).quietText, marginRight: 'auto' },
  code: {
    margin: 0,
    padding: '6px 0',
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
    '& mark': {
      color: 'inherit',
      background: surfaces(theme).notice,
      outline: `1px dashed ${surfaces(theme).strongLine}`,
      borderRadius: 2,
    },
  },
  // Wider than the block where one line is, so that all are coloured to their end.
  lines: {
    display: 'block',
    width: 'max-content',
    minWidth: '100%',
    font: 'inherit',
    background: 'none',
    color: 'inherit',
  },
  line: {
    display: 'block',
    paddingRight: 12,
    whiteSpace: 'pre',
    minHeight: 20,
  },
  added: { ...colors(theme).added, fontWeight: 700 },
  removed: colors(theme).removed,
  margin: {
    display: 'inline-block',
    boxSizing: 'border-box',
    width: 48,
    paddingRight: 12,
    textAlign: 'right',
    userSelect: 'none',
  },
  number: { color: surfaces(theme).quietText },
  hidden: {
    ...onlyReadOut,
    userSelect: 'none',
  },
}));

/** A change of a file: added lines are marked by "+", colour and, for readers, a word. */
export function DiffBlock(props: { path: string; diff: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const lines = readDiff(props.diff);
  const count = lines.filter(({ kind }) => kind === 'added').length;
  return (
    <figure className={classes.block}>
      <figcaption className={classes.header}>
        <span className={classes.path}>{props.path}</span>
        <span className={classes.count}>{t('remedy.lines', { count })}</span>
        <CopyButton text={addedLines(lines)}>
          {t('remedy.copyLines')}
        </CopyButton>
        <CopyButton text={props.diff}>{t('remedy.copyDiff')}</CopyButton>
      </figcaption>
      <pre
        className={classes.code}
        // It scrolls, so the keyboard has to reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('remedy.change', { path: props.path })}
      >
        <code className={classes.lines}>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </code>
      </pre>
    </figure>
  );
}

function Line(props: { line: DiffLine }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { kind, text, number } = props.line;
  const look = {
    same: '',
    skipped: '',
    added: classes.added,
    removed: classes.removed,
  }[kind];
  const word = {
    same: undefined,
    added: t('remedy.added'),
    removed: t('remedy.removed'),
    skipped: t('remedy.skipped', { number: String(number) }),
  }[kind];
  return (
    <span className={`${classes.line} ${look}`}>
      <span
        className={joinClasses(
          classes.margin,
          kind === 'same' && classes.number,
        )}
        aria-hidden
      >
        {SIGNS[kind] || number}
      </span>
      {word && <span className={classes.hidden}>{word} </span>}
      {markPlaceholders(text)}
    </span>
  );
}
