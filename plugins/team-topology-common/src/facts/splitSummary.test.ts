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

import { splitSummary } from './splitSummary';

/** Without pairs of neighbouring words. */
const words = (text: string) =>
  splitSummary(text).filter(word => !word.includes(' '));

describe('splitSummary', () => {
  it.each([
    ['Exporter of queue metrics for Prometheus', 'exporter of queue metrics'],
    [
      'Redis cache and message broker for the shop',
      'redis cache and message broker',
    ],
    [
      'Talos-backed Kubernetes cluster hosted on bare metal',
      'talos backed kubernetes cluster',
    ],
    ['The basket-api is a service that sends logs to Loki', 'a service'],
    ['Manages subscriptions. Uses Kafka.', 'manages subscriptions'],
    ['Payments, with Stripe', 'payments'],
    ['Terraform modules – used everywhere', 'terraform modules'],
    ['Werkzeugkasten für Entwickler', 'werkzeugkasten'],
    ['Catálogo de serviços para times', 'catálogo de serviços'],
    ['For the team', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected.split(' ').filter(Boolean));
  });

  it('has pairs, and reads no more than the beginning', () => {
    expect(splitSummary('Load balancer for all')).toContain('load balancer');
    expect(splitSummary(`${'word '.repeat(10_000)}end`)).not.toContain('end');
    expect(splitSummary(undefined)).toEqual([]);
  });
});
