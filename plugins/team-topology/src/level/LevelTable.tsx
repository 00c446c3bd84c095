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
import { makeStyles } from '@material-ui/core/styles';
import { surfaces } from '../appearance';
import { FunctionName } from '../guide';
import { Table, TableCell, TableRow } from '../layout';
import { teamTopologyTranslationRef } from '../translation';
import { LevelLadderProps } from './LevelLadder';
import { currentStep, isOwed, useLevelWords } from './useLevelWords';

const useStyles = makeStyles(theme => ({
  standing: { fontSize: 12, color: surfaces(theme).quietText },
}));

/** The ladder as a table. */
export function LevelTable(props: LevelLadderProps) {
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const classes = useStyles();
  const words = useLevelWords(props.thresholds);
  return (
    <Table
      caption={t('levels.caption')}
      columns={[
        { title: t('levels.discipline') },
        { title: words.name(1) },
        { title: words.name(2) },
        { title: words.name(3) },
        { title: t('levels.known'), numeric: true },
      ]}
    >
      {props.levels.filter(isOwed).map(level => (
        <TableRow key={level.discipline}>
          <TableCell>
            <FunctionName id={level.discipline} />
            <div className={classes.standing}>{words.standing(level)}</div>
          </TableCell>
          {level.steps.map(step => (
            <TableCell key={step.level} label={words.name(step.level)}>
              {words.cell(step)}
            </TableCell>
          ))}
          <TableCell numeric label={t('levels.known')}>
            {words.known(currentStep(level))}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
