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

import { JsonValue } from '@backstage/types';
import {
  FunctionDefinition,
  Practice,
  RuleSource,
  Signal,
} from '@team-topology/backstage-plugin-team-topology-common';
import {
  TeamTopologyFunctionsExtensionPoint,
  TeamTopologyPracticesExtensionPoint,
  TeamTopologySignalsExtensionPoint,
} from '@team-topology/backstage-plugin-team-topology-node';

/**
 * Gathers the rules that modules add.
 */
export class ModuleRules
  implements
    TeamTopologyFunctionsExtensionPoint,
    TeamTopologySignalsExtensionPoint,
    TeamTopologyPracticesExtensionPoint
{
  readonly #functions: Omit<FunctionDefinition, 'residual'>[] = [];
  readonly #signals: Signal[] = [];
  readonly #practices: Practice[] = [];

  addFunctions(...functions: Omit<FunctionDefinition, 'residual'>[]): void {
    this.#functions.push(...functions);
  }

  addSignals(...signals: Signal[]): void {
    this.#signals.push(...signals);
  }

  addPractices(...practices: Practice[]): void {
    this.#practices.push(...practices);
  }

  /**
   * The rules as one source, whose mistakes are said to be those of modules. One, so
   * that two modules that give the same id are refused, whatever their order.
   */
  sources(): RuleSource[] {
    return [
      {
        name: 'modules',
        functions: this.#functions as unknown as JsonValue,
        signals: this.#signals as unknown as JsonValue,
        practices: this.#practices as unknown as JsonValue,
      },
    ];
  }
}
