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
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { TeamFunction } from '@team-topology/backstage-plugin-team-topology-common';
import { ReactNode } from 'react';
import { FunctionLabel, useFunctions, useFunctionWords } from '../function';
import { teamTopologyTranslationRef } from '../translation';
import { useOpenGuide } from './FunctionGuideProvider';

const useStyles = makeStyles(theme => ({
  button: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    justifyContent: 'flex-start',
    minHeight: 24,
    borderRadius: 2,
    textDecoration: 'underline dotted',
    textUnderlineOffset: '3px',
    '&:hover': { textDecorationStyle: 'solid' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
}));

export interface FunctionNameProps {
  /** To unclassified (`undefined`), and to what the rules no longer have, is no guide. */
  id: TeamFunction | undefined;
  /** Instead of the function's title. */
  children?: ReactNode;
}

/**
 * The name of a function, which opens the guide to it. Not for places that are a button
 * or a link already.
 */
export function FunctionName(props: FunctionNameProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const words = useFunctionWords();
  const openGuide = useOpenGuide();
  const functions = useFunctions();
  const { id } = props;
  const isKnown = functions.some(known => known.id === id);
  const label = <FunctionLabel id={id}>{props.children}</FunctionLabel>;
  return id !== undefined && isKnown && openGuide ? (
    <ButtonBase
      className={classes.button}
      aria-haspopup="dialog"
      title={t('guide.open', { function: words.title(id) })}
      onClick={event => openGuide(id, event.currentTarget)}
    >
      {label}
    </ButtonBase>
  ) : (
    label
  );
}
