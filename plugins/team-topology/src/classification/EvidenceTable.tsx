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

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  ClassificationEvidence,
  RuleMatch,
} from '@team-topology/backstage-plugin-team-topology-common';
import { functionAppearance, surfaces } from '../appearance';
import { useFunctionWords } from '../function';
import { FunctionName } from '../guide';
import { Table, TableCell, TableRow } from '../layout';
import { useFormat } from '../locale';
import { FieldValue, GradeChip } from '../practice';
import { teamTopologyTranslationRef } from '../translation';

const HALF_WIDTH = 42;

const useStyles = makeStyles(theme => ({
  lines: { display: 'grid', gap: 4 },
  line: { display: 'flex', alignItems: 'center', gap: 10, minHeight: 24 },
  reason: { overflowWrap: 'anywhere' },
  field: { display: 'block' },
  quiet: { color: surfaces(theme).quietText },
  // Bars grow from the line in the middle: right speaks for, left against.
  axis: {
    position: 'relative',
    flex: 'none',
    width: 2 * HALF_WIDTH,
    height: 16,
    '&::after': {
      content: '""',
      position: 'absolute',
      left: HALF_WIDTH,
      top: 0,
      bottom: 0,
      width: 1,
      background: surfaces(theme).quietText,
    },
  },
  bar: { position: 'absolute', top: 3, height: 10 },
  number: {
    minWidth: 44,
    textAlign: 'right',
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
  },
}));

export interface EvidenceTableProps {
  evidence: ClassificationEvidence[];
  /** Names the table. */
  caption: string;
}

/** Why something was classified as it was: every signal that matched. */
export function EvidenceTable(props: EvidenceTableProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const largest = Math.max(
    1,
    ...props.evidence.flatMap(({ weights }) =>
      Object.values(weights).map(Math.abs),
    ),
  );
  return (
    <Table
      caption={props.caption}
      columns={[
        { title: t('evidence.evidence') },
        { title: t('evidence.speaksFor') },
        { title: t('evidence.weight') },
        { title: t('evidence.grade') },
      ]}
    >
      {props.evidence.map(item => {
        const weights = Object.entries(item.weights).sort(
          ([, a], [, b]) => Math.abs(b) - Math.abs(a),
        );
        return (
          <TableRow key={item.signal}>
            <TableCell full>
              <div className={classes.reason}>{item.reason}</div>
              {tellingMatches(item.matches).map(({ field, value }) => (
                <span key={`${field} ${value}`} className={classes.field}>
                  <FieldValue field={field} value={value} />
                </span>
              ))}
            </TableCell>
            <TableCell>
              <div className={classes.lines}>
                {weights.length === 0 && (
                  <span className={classes.quiet}>{t('evidence.nothing')}</span>
                )}
                {weights.map(([id, weight]) => (
                  <SpeaksFor key={id} id={id} weight={weight} />
                ))}
              </div>
            </TableCell>
            <TableCell>
              <div className={classes.lines}>
                {weights.map(([id, weight]) => (
                  <Weight key={id} id={id} weight={weight} largest={largest} />
                ))}
              </div>
            </TableCell>
            <TableCell>
              <GradeChip grade={item.grade} />
            </TableCell>
          </TableRow>
        );
      })}
    </Table>
  );
}

function SpeaksFor(props: { id: string; weight: number }) {
  const classes = useStyles();
  const words = useFunctionWords();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  return (
    <span className={classes.line}>
      <FunctionName id={props.id}>
        {props.weight < 0
          ? t('evidence.against', { function: words.inSentence(props.id) })
          : undefined}
      </FunctionName>
    </span>
  );
}

function Weight(props: { id: string; weight: number; largest: number }) {
  const classes = useStyles();
  const { type } = useTheme().palette;
  const format = useFormat();
  const width = (Math.abs(props.weight) / props.largest) * (HALF_WIDTH - 2);
  return (
    <span className={classes.line}>
      <span aria-hidden className={classes.axis}>
        <span
          className={classes.bar}
          style={{
            left: props.weight < 0 ? HALF_WIDTH - width : HALF_WIDTH,
            width,
            background: functionAppearance(props.id, type).color,
          }}
        />
      </span>
      <span className={classes.number}>{format.weight(props.weight)}</span>
    </span>
  );
}

// The kind mostly narrows a rule down; it is told only where it is all there is.
function tellingMatches(matches: RuleMatch[]): RuleMatch[] {
  const others = matches.filter(({ field }) => field !== 'kind');
  return others.length > 0 ? others : matches;
}
