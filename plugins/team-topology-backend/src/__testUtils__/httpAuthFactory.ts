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

import {
  coreServices,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';

/**
 * Authentication by the tokens of the mock. They do not say that a plugin asks on
 * behalf of a user, which the permission backend insists on, and the catalog where it
 * applies conditions. Only plugins ask these two here.
 */
export const httpAuthFactory = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const httpAuth = mockServices.httpAuth({
      pluginId: plugin.getId(),
      defaultCredentials: mockCredentials.none(),
    });
    if (!['catalog', 'permission'].includes(plugin.getId())) {
      return httpAuth;
    }
    return {
      issueUserCookie: httpAuth.issueUserCookie.bind(httpAuth),
      credentials: (async (req, options) => {
        const credentials = await httpAuth.credentials(req, options);
        const principal = credentials.principal as {
          type: string;
          userEntityRef: string;
        };
        return principal.type === 'user'
          ? mockCredentials.user(principal.userEntityRef, {
              actor: { subject: 'plugin:test' },
            })
          : credentials;
      }) as HttpAuthService['credentials'],
    };
  },
});
