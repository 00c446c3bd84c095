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

import { Link } from '@backstage/core-components';
import { ReactNode } from 'react';

/** Whether a text from the catalog may become the target of a link. */
export function isWebAddress(url: string): boolean {
  try {
    // A browser drops spaces and control characters around and in the scheme; what
    // needs that is none, so that all who read the address read the same.
    return /^https?:\/\//i.test(url) && Boolean(new URL(url).host);
  } catch {
    return false;
  }
}

/** A link out of Backstage; just its text where the address is not one of the web. */
export function WebLink(props: { to: string; children: ReactNode }) {
  return isWebAddress(props.to) ? (
    <Link to={props.to}>{props.children}</Link>
  ) : (
    <span>{props.children}</span>
  );
}
