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
import {
  builtInFunctions,
  FunctionDefinition,
  TeamFunction,
} from '@team-topology/backstage-plugin-team-topology-common';
import { createContext, ReactNode, useContext, useMemo } from 'react';
import { teamTopologyTranslationRef } from '../translation';

const FunctionsContext = createContext<readonly FunctionDefinition[]>([]);

/** Makes the functions of the rule set known to all labels below. */
export function FunctionsProvider(props: {
  functions: readonly FunctionDefinition[];
  children: ReactNode;
}) {
  return (
    <FunctionsContext.Provider value={props.functions}>
      {props.children}
    </FunctionsContext.Provider>
  );
}

/** The functions of the rule set, in the order of pages. */
export function useFunctions(): readonly FunctionDefinition[] {
  return useContext(FunctionsContext);
}

/** How functions are spoken of; `undefined` is unclassified. */
export interface FunctionWords {
  title(id: TeamFunction | undefined): string;
  /** As it stands in the middle of a sentence. */
  inSentence(id: TeamFunction | undefined): string;
  /** What a team works on whose main function it is. */
  subject(id: TeamFunction): string;
  mission(id: TeamFunction): string;
  question(id: TeamFunction): string;
  northStar(id: TeamFunction): string;
}

const BUILT_IN = [
  'infra',
  'sre',
  'devops',
  'platform',
  'devsecops',
  'application',
] as const;

export function useFunctionWords(): FunctionWords {
  const functions = useContext(FunctionsContext);
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return useMemo(() => {
    const tell = (id: TeamFunction, field: Field): string => {
      const known = BUILT_IN.find(builtIn => builtIn === id);
      return known === undefined || isReworded(id, field, functions)
        ? findIn(functions, id)?.[field] ?? id
        : t(`function.${field}.${known}`);
    };
    const title = (id: TeamFunction | undefined) =>
      id === undefined ? t('function.unclassified') : tell(id, 'title');
    // Words for a function would belie the title that the configuration gives it.
    const wordOf = (
      id: TeamFunction,
      word: (builtIn: (typeof BUILT_IN)[number]) => string,
    ) => {
      const known = BUILT_IN.find(builtIn => builtIn === id);
      return known === undefined || isReworded(id, 'title', functions)
        ? title(id)
        : word(known);
    };
    return {
      title,
      inSentence: id =>
        id === undefined
          ? t('function.inSentence.unclassified')
          : wordOf(id, known => t(`function.inSentence.${known}`)),
      subject: id => wordOf(id, known => t(`mix.subject.${known}`)),
      mission: id => tell(id, 'mission'),
      question: id => tell(id, 'question'),
      northStar: id => tell(id, 'northStar'),
    };
  }, [functions, t]);
}

type Field = 'title' | 'mission' | 'question' | 'northStar';

function findIn(list: readonly FunctionDefinition[], id: TeamFunction) {
  return list.find(definition => definition.id === id);
}

/** Whether the configuration says something else than what comes with the product. */
function isReworded(
  id: TeamFunction,
  field: Field,
  functions: readonly FunctionDefinition[],
): boolean {
  const text = findIn(functions, id)?.[field];
  return text !== undefined && text !== findIn(builtInFunctions, id)?.[field];
}
