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

/** How functions are named; `undefined` is unclassified. */
export interface FunctionWords {
  title(id: TeamFunction | undefined): string;
  /** As it stands in the middle of a sentence. */
  inSentence(id: TeamFunction | undefined): string;
  /** What a team works on whose main function it is. */
  subject(id: TeamFunction): string;
}

export function useFunctionWords(): FunctionWords {
  const functions = useContext(FunctionsContext);
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return useMemo(() => {
    const inSentence: Record<string, string> = {
      infra: t('function.inSentence.infra'),
      sre: t('function.inSentence.sre'),
      devops: t('function.inSentence.devops'),
      platform: t('function.inSentence.platform'),
      devsecops: t('function.inSentence.devsecops'),
      application: t('function.inSentence.application'),
    };
    const subjects: Record<string, string> = {
      infra: t('mix.subject.infra'),
      sre: t('mix.subject.sre'),
      devops: t('mix.subject.devops'),
      platform: t('mix.subject.platform'),
      devsecops: t('mix.subject.devsecops'),
      application: t('mix.subject.application'),
    };
    const title = (id: TeamFunction | undefined) =>
      id === undefined
        ? t('function.unclassified')
        : functions.find(definition => definition.id === id)?.title ?? id;
    // Words for a function would belie the title that the configuration gives it.
    const wordOf = (id: TeamFunction, texts: Record<string, string>) =>
      isRenamed(id, functions) ? title(id) : texts[id] ?? title(id);
    return {
      title,
      inSentence: id =>
        id === undefined
          ? t('function.inSentence.unclassified')
          : wordOf(id, inSentence),
      subject: id => wordOf(id, subjects),
    };
  }, [functions, t]);
}

function isRenamed(
  id: TeamFunction,
  functions: readonly FunctionDefinition[],
): boolean {
  const titleIn = (list: readonly FunctionDefinition[]) =>
    list.find(definition => definition.id === id)?.title;
  const title = titleIn(functions);
  return title !== undefined && title !== titleIn(builtInFunctions);
}
