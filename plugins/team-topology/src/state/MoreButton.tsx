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
import { useEffect, useRef, useState } from 'react';
import { surfaces } from '../appearance';
import { ActionButton } from '../layout';
import { ErrorNotice } from './ErrorNotice';
import { Pages } from './usePages';
import { teamTopologyTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: 8,
    marginTop: 10,
    fontSize: 13,
    color: surfaces(theme).quietText,
  },
}));

export interface MoreButtonProps {
  pages: Pages<unknown>;
  /** How much of the list is shown. */
  shown: string;
}

/** The end of a list that is fetched page by page. */
export function MoreButton(props: MoreButtonProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const { error, hasMore, loading, more } = props.pages;
  const statusRef = useRef<HTMLSpanElement>(null);
  const [asked, setAsked] = useState(0);
  const onMore = () => {
    setAsked(asked + 1);
    more();
  };
  // The button goes with the last page, and the focus must not go with it.
  useEffect(() => {
    if (asked > 0 && !hasMore && document.activeElement === document.body) {
      statusRef.current?.focus();
    }
  }, [asked, hasMore]);
  if (error) {
    return <ErrorNotice error={error} onRetry={more} />;
  }
  return (
    <div className={classes.foot}>
      <span ref={statusRef} tabIndex={-1} role="status">
        {loading ? t('loading') : props.shown}
      </span>
      {hasMore && (
        <ActionButton variant="text" flush busy={loading} onClick={onMore}>
          {t('action.showMore')}
        </ActionButton>
      )}
    </div>
  );
}
