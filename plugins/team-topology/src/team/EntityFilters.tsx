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
import TextField from '@material-ui/core/TextField';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import {
  ReactNode,
  RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { NARROW, surfaces } from '../appearance';
import { ENTITY_TAB_KINDS } from '../entity/assessedKinds';
import { ActionButton, NARROW_TABLE } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import {
  cleanText,
  ENTITY_SORTS,
  EntityChoice,
  EntitySort,
  MAX_TEXT_LENGTH,
} from './useEntityChoice';

/** So long nobody asks while somebody types. */
const TYPING_MS = 300;

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '10px 12px',
    margin: '14px 0 10px',
    '& input, & select': { padding: '8px 12px', fontSize: 13, height: 18 },
    '& select': { paddingRight: 28 },
    [NARROW]: { '& input, & select': { height: 22 } },
  },
  text: { width: 240, [NARROW]: { width: '100%' } },
  kind: { minWidth: 130 },
  // Where tables are blocks they have no headings to press.
  sort: {
    display: 'none',
    gap: 6,
    [NARROW_TABLE]: { display: 'inline-flex' },
  },
  matches: {
    marginLeft: 'auto',
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
}));

export interface EntityFiltersProps {
  choice: EntityChoice;
  onChange(change: Partial<EntityChoice>): void;
  textRef: RefObject<HTMLInputElement>;
  /** How much of the list they leave. */
  children: ReactNode;
}

/** Searches the entities of a team, and orders them where the table cannot. */
export function EntityFilters(props: EntityFiltersProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const id = useId();
  const { choice, onChange } = props;
  const [typed, setTyped] = useTypedText(choice.text, onChange);
  const Arrow = choice.order === 'asc' ? ArrowUpwardIcon : ArrowDownwardIcon;
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('entities.search')}
    >
      <TextField
        id={`${id}text`}
        className={classes.text}
        type="search"
        size="small"
        variant="outlined"
        label={t('entities.text')}
        value={typed}
        inputRef={props.textRef}
        InputLabelProps={{ shrink: true }}
        inputProps={{ maxLength: MAX_TEXT_LENGTH, dir: 'auto' }}
        onChange={event => setTyped(event.target.value)}
      />
      <TextField
        id={`${id}kind`}
        className={classes.kind}
        select
        size="small"
        variant="outlined"
        label={t('entities.kind')}
        value={choice.kind ?? ''}
        InputLabelProps={{ shrink: true }}
        SelectProps={{ native: true }}
        onChange={event => onChange({ kind: event.target.value || undefined })}
      >
        <option value="">{t('entities.allKinds')}</option>
        {ENTITY_TAB_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {t(`entities.kinds.${kind}` as 'entities.kinds.component')}
          </option>
        ))}
      </TextField>
      <span className={classes.sort}>
        <TextField
          id={`${id}sort`}
          select
          size="small"
          variant="outlined"
          label={t('entities.sort')}
          value={choice.sort}
          InputLabelProps={{ shrink: true }}
          SelectProps={{ native: true }}
          onChange={event => {
            const sort = event.target.value as EntitySort;
            onChange({ sort, order: ENTITY_SORTS[sort] });
          }}
        >
          {(Object.keys(ENTITY_SORTS) as EntitySort[]).map(sort => (
            <option key={sort} value={sort}>
              {t(sort === 'name' ? 'entities.entity' : `entities.${sort}`)}
            </option>
          ))}
        </TextField>
        <ActionButton
          aria-label={t(
            choice.order === 'asc'
              ? 'entities.ascending'
              : 'entities.descending',
          )}
          startIcon={<Arrow />}
          onClick={() =>
            onChange({ order: choice.order === 'asc' ? 'desc' : 'asc' })
          }
        >
          {t(`entities.order.${choice.order}`)}
        </ActionButton>
      </span>
      <span className={classes.matches}>{props.children}</span>
    </div>
  );
}

/** What stands in the field; the list follows when the typing pauses. */
function useTypedText(
  text: string,
  onChange: EntityFiltersProps['onChange'],
): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  // The address can change by other ways: a link, or all filters cleared.
  useEffect(() => {
    if (text !== sent.current) {
      sent.current = text;
      setTyped(text);
    }
  }, [text]);
  useEffect(() => {
    const next = cleanText(typed);
    if (next === sent.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      sent.current = next;
      onChange({ text: next });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return [typed, setTyped];
}
