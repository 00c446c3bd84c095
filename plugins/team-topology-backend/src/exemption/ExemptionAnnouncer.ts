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

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { Exemption } from '@team-topology/backstage-plugin-team-topology-common';
import { toOneLine } from '../log/toOneLine';

/** The topic of all events on exemptions. The payload is the exemption as it is now. */
export const EXEMPTION_TOPIC = 'team-topology.exemption';

/**
 * Tells others about exemptions that came to be what they are now.
 */
export class ExemptionAnnouncer {
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /** Does not wait for those who hear it, and does not fail when they do. */
  announce(exemption: Exemption): void {
    this.#publish(exemption).catch(error =>
      this.#logger.warn(
        `That exemption ${exemption.id} is ${
          exemption.status
        } could not be announced: ${toOneLine(stringifyError(error))}`,
      ),
    );
  }

  async #publish(exemption: Exemption): Promise<void> {
    await this.#events.publish({
      topic: EXEMPTION_TOPIC,
      eventPayload: exemption,
    });
  }
}
