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

import { ConfidentAnswer, mean } from '../statistics';

// One wrong answer of confidence 1 would make the loss infinite otherwise.
const SMALLEST = 1e-15;

/**
 * What a confidence costs: minus the logarithm of the probability that it gave to what
 * turned out true.
 */
export function lossOf(confidence: number, correct: boolean): number {
  const probability = correct ? confidence : 1 - confidence;
  return -Math.log(Math.max(probability, SMALLEST));
}

/** The mean loss; nothing for no answers. */
export function logLoss(
  answers: readonly ConfidentAnswer[],
): number | undefined {
  return mean(
    answers.map(({ confidence, correct }) => lossOf(confidence, correct)),
  );
}
