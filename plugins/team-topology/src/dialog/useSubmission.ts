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

import { useCallback, useRef, useState } from 'react';

/** Something that is sent on demand, once at a time. */
export interface Submission<TInput> {
  sending: boolean;
  /** Why the last time failed. */
  error?: Error;
  /** Sends; tells whether that went well. Does nothing while something is being sent. */
  submit(input: TInput): Promise<boolean>;
  /** Forgets the error. */
  reset(): void;
}

export function useSubmission<TInput>(
  send: (input: TInput) => Promise<void>,
): Submission<TInput> {
  const [state, setState] = useState<{ sending: boolean; error?: Error }>({
    sending: false,
  });
  // Two clicks may come before the button has been drawn as disabled.
  const sending = useRef(false);
  const submit = useCallback(
    async (input: TInput) => {
      if (sending.current) {
        return false;
      }
      sending.current = true;
      setState({ sending: true });
      try {
        await send(input);
        setState({ sending: false });
        return true;
      } catch (error) {
        setState({ sending: false, error: error as Error });
        return false;
      } finally {
        sending.current = false;
      }
    },
    [send],
  );
  const reset = useCallback(() => setState({ sending: false }), []);
  return { ...state, submit, reset };
}
