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

import { TeamFunction } from '../function';
import { Signal } from '../rules/Signal';

// As a word beside others each of these may mean something else, and some
// vocabularies ask for the company it is in. Alone it is the tool.
const TOOL_NAMES: Record<TeamFunction, string[]> = {
  infra: [...['chef', 'consul', 'garage', 'nomad', 'packer', 'puppet', 'salt']],
  sre: [
    ...['alloy', 'cachet', 'honeycomb', 'robusta', 'sloth', 'tempo', 'vector'],
  ],
  devops: [
    ...['argo', 'bamboo', 'concourse', 'drone', 'flux', 'harbor', 'kargo'],
    ...['nexus', 'pulp', 'quay', 'spinnaker', 'travis', 'unleash'],
    ...['watchtower', 'woodpecker', 'zot', 'zuul'],
  ],
  platform: ['coder', 'kubeapps', 'tilt'],
  devsecops: ['clair', 'dex', 'hydra', 'kratos', 'zap', 'zeek'],
};

/** What a name says that is the name of a tool and nothing more. */
export const toolNameSignals: Signal[] = Object.entries(TOOL_NAMES).map(
  ([id, names]) => ({
    id: `${id}-tool-by-its-name`,
    when: {
      'facts.kind': { $in: ['component', 'resource', 'system'] },
      'entity.metadata.name': { $in: names },
      // Where there is a description, that tells.
      'entity.metadata.description': { $exists: false },
    },
    weights: { [id]: 1.6 },
    reason: 'It is called "{value}" like a tool of the field, and no more.',
    source: 'Tools of the field with names that are common words',
  }),
);
