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

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { toOneLine } from '../log/toOneLine';
import { describeTarget } from './describeTarget';
import { ExemptionAnnouncer } from './ExemptionAnnouncer';
import { EndedExemption, ExemptionStore } from './ExemptionStore';
import { toDay } from './toDay';

/**
 * Closes exemptions whose last day is over, and announces each of them once, whichever
 * replica does so.
 */
export class ExemptionExpiry {
  readonly #options: ExemptionExpiryOptions;

  constructor(options: ExemptionExpiryOptions) {
    this.#options = options;
  }

  /** Does not throw when it fails: the log says why, and the next one tries again. */
  async run(now: Date): Promise<void> {
    const { store, announcer, logger } = this.#options;
    let ended: EndedExemption[];
    try {
      ended = await store.expire(toDay(now));
    } catch (error) {
      logger.warn(
        `Exemptions that have ended could not be closed: ${toOneLine(
          stringifyError(error),
        )}`,
      );
      return;
    }
    for (const item of ended) {
      announcer.announce(item.exemption);
      await this.#audit(item);
    }
    if (ended.length > 0) {
      const [{ exemption }] = ended;
      logger.info(
        `Exemptions that have ended: ${ended.length}, such as ${
          exemption.practice
        } of ${describeTarget(exemption.target)} on ${exemption.until}`,
      );
    }
  }

  async #audit({ exemption, before }: EndedExemption): Promise<void> {
    const { auditor, logger } = this.#options;
    const { id, practice, target, until } = exemption;
    try {
      const event = await auditor.createEvent({
        eventId: 'exemption-expired',
        severityLevel: 'medium',
        meta: { id, practice, target: describeTarget(target), until },
      });
      await event.success({ meta: { before, after: exemption.status } });
    } catch (error) {
      logger.warn(
        `That exemption ${id} has ended could not be audited: ${toOneLine(
          stringifyError(error),
        )}`,
      );
    }
  }
}

/** What {@link ExemptionExpiry} needs. */
export interface ExemptionExpiryOptions {
  store: ExemptionStore;
  announcer: ExemptionAnnouncer;
  auditor: AuditorService;
  logger: LoggerService;
}
