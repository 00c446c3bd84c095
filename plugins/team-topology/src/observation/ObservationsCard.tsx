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

import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  severities,
  StatedObservation,
  TeamGap,
  TeamScope,
} from '@team-topology/backstage-plugin-team-topology-common';
import { useEffect, useId, useRef, useState } from 'react';
import { useAnnounce } from '../announcement';
import { NARROW, surfaces } from '../appearance';
import { Card } from '../layout';
import { SeverityLabel } from '../practice';
import { teamTopologyTranslationRef } from '../translation';
import { Concerned } from './Concerned';
import { DismissDialog } from './DismissDialog';
import { ObservationItem, VerdictChange } from './ObservationItem';
import { useVerdicts } from './useVerdicts';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 12,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li + li': {
      paddingTop: 12,
      borderTop: `1px solid ${surfaces(theme).line}`,
    },
    '& p': { margin: '4px 0 0', fontSize: 13, lineHeight: '18px' },
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    alignItems: 'center',
    margin: 0,
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 700,
  },
  none: { margin: 0 },
  dismissed: {
    marginTop: 12,
    paddingTop: 8,
    borderTop: `1px solid ${surfaces(theme).line}`,
  },
  disclosure: {
    display: 'flex',
    gap: 4,
    alignItems: 'center',
    minHeight: 32,
    padding: '0 4px',
    borderRadius: 4,
    font: 'inherit',
    fontSize: 13,
    fontWeight: 700,
    color: 'inherit',
    '&:hover': { background: surfaces(theme).hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    [NARROW]: { minHeight: 36 },
  },
  chevron: { fontSize: 20, color: surfaces(theme).quietText },
  dismissedList: { marginTop: 8 },
}));

export interface ObservationsCardProps {
  group: Entity;
  /** Whose entities the observations rest on. */
  scope: TeamScope;
  observations: readonly StatedObservation[];
  /** What the team lacks beyond the gaps of its entities. */
  gaps: readonly TeamGap[];
  /** Reads the report again. */
  onReload(): void;
}

/**
 * What is the case about a team as a whole: what it lacks, what can be observed, and
 * what its people say about that.
 */
export function ObservationsCard(props: ObservationsCardProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const announce = useAnnounce();
  const dismissedId = useId();
  const disclosure = useRef<HTMLButtonElement>(null);
  const items = useRef(new Map<string, HTMLElement>());
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState<{ key: string }>();
  const [asked, setAsked] = useState<{
    observation: StatedObservation;
    open: boolean;
    opening: number;
  }>();
  const opener = useRef<HTMLElement>();
  const { observations, judge, undo } = useVerdicts(props);
  const gaps = [...props.gaps].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  const isDismissed = ({ verdict }: StatedObservation) =>
    verdict?.verdict === 'dismissed';
  const dismissed = observations.filter(isDismissed);
  const others = observations.filter(observation => !isDismissed(observation));

  const focusOn = (key: string) =>
    (items.current.get(key) ?? disclosure.current)?.focus();
  // The button that was pressed is gone, and what it belonged to may stand elsewhere.
  useEffect(() => {
    if (changed && document.activeElement === document.body) {
      focusOn(changed.key);
    }
  }, [changed]);
  const onChange = (key: string, change: VerdictChange) => {
    announce(t(`observations.done.${change}`));
    setChanged({ key });
  };

  const renderItem = (observation: StatedObservation) => (
    <ObservationItem
      key={observation.key}
      observation={observation}
      group={props.group}
      itemRef={element => {
        if (element) {
          items.current.set(observation.key, element);
        } else {
          items.current.delete(observation.key);
        }
      }}
      confirm={() => judge(observation.key, { verdict: 'confirmed' })}
      undo={() => undo(observation.key)}
      onDismiss={button => {
        opener.current = button;
        const opening = (asked?.opening ?? 0) + 1;
        setAsked({ observation, open: true, opening });
      }}
      onChange={change => onChange(observation.key, change)}
      onReload={props.onReload}
    />
  );
  const Chevron = open ? ExpandLessIcon : ExpandMoreIcon;
  const hasAny = gaps.length + others.length > 0;
  return (
    <Card
      title={t('observations.title')}
      subtitle={hasAny ? t('observations.subtitle') : undefined}
    >
      {!hasAny && (
        <p className={classes.none}>
          {dismissed.length > 0
            ? t('observations.noneElse')
            : t('observations.none')}
        </p>
      )}
      {hasAny && (
        <ul className={classes.list}>
          {gaps.map(gap => (
            <li key={`${gap.id} ${gap.subject}`}>
              <h3 className={classes.title}>
                <SeverityLabel severity={gap.severity} />
                {gap.title}
              </h3>
              <p>{gap.reason}</p>
              <Concerned refs={gap.refs} total={gap.entities} />
              <p>{gap.remedy.text}</p>
            </li>
          ))}
          {others.map(renderItem)}
        </ul>
      )}
      {dismissed.length > 0 && (
        <div className={classes.dismissed}>
          <ButtonBase
            ref={disclosure}
            className={classes.disclosure}
            aria-expanded={open}
            aria-controls={open ? dismissedId : undefined}
            onClick={() => setOpen(!open)}
          >
            <Chevron aria-hidden className={classes.chevron} />
            {t('observations.dismissedCount', { count: dismissed.length })}
          </ButtonBase>
          {open && (
            <ul
              id={dismissedId}
              className={`${classes.list} ${classes.dismissedList}`}
            >
              {dismissed.map(renderItem)}
            </ul>
          )}
        </div>
      )}
      {asked && (
        <DismissDialog
          key={asked.opening}
          open={asked.open}
          title={asked.observation.title}
          group={props.group}
          dismiss={reason =>
            judge(asked.observation.key, { verdict: 'dismissed', reason })
          }
          onClose={done => {
            setAsked({ ...asked, open: false });
            if (done) {
              onChange(asked.observation.key, 'dismissed');
            }
          }}
          onExited={() =>
            opener.current?.isConnected
              ? opener.current.focus()
              : focusOn(asked.observation.key)
          }
        />
      )}
    </Card>
  );
}
