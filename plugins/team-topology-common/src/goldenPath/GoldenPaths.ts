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

import { OrganizationEntity } from '../organization/Organization';
import { compareVersions } from './compareVersions';
import { GoldenPathStanding } from './GoldenPath';

/**
 * The templates of an organization, and where entities stand to them.
 *
 * @public
 */
export class GoldenPaths {
  readonly #templates = new Map<string, OrganizationEntity>();
  readonly #byType = new Map<string, string[]>();

  constructor(entities: Iterable<OrganizationEntity>) {
    for (const entity of entities) {
      if (entity.kind === 'template') {
        this.#templates.set(entity.ref, entity);
      }
    }
    for (const ref of [...this.#templates.keys()].sort()) {
      const { type, setAside } = this.#templates.get(ref)!;
      if (type && !setAside) {
        this.#byType.set(type, [...(this.#byType.get(type) ?? []), ref]);
      }
    }
  }

  /** All templates, golden or not. */
  list(): OrganizationEntity[] {
    return [...this.#templates.values()];
  }

  /** The golden paths of a type, as full refs, sorted. */
  ofType(type: string | undefined): string[] {
    return (type !== undefined && this.#byType.get(type)) || [];
  }

  /**
   * Where an entity stands. A template that cannot be looked at, because it is gone or
   * hidden, counts as used: its version is not known.
   */
  standingOf(entity: OrganizationEntity): GoldenPathStanding {
    const templates = this.ofType(entity.type);
    const { sourceTemplate: ref, templateVersion: version } = entity;
    if (ref === undefined) {
      return {
        state: templates.length > 0 ? 'not-used' : 'no-template',
        templates,
      };
    }
    const template = this.#templates.get(ref);
    const current = template?.templateVersion;
    const source = {
      template: ref,
      ...(version && { version }),
      ...(current && { current }),
      templates,
    };
    if (template?.setAside) {
      return templates.length > 0
        ? {
            state: 'older-version',
            ...source,
            lag: { kind: 'former-template' },
          }
        : { state: 'no-template', ...source };
    }
    const lag =
      version !== undefined && current !== undefined
        ? compareVersions(version, current)
        : undefined;
    return lag
      ? { state: 'older-version', ...source, lag }
      : { state: 'used', ...source };
  }
}
