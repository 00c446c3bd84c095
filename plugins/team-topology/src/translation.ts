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

import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * All texts of the Team Topology pages that do not come from the backend.
 *
 * @public
 */
export const teamTopologyTranslationRef = createTranslationRef({
  id: 'plugin.team-topology',
  messages: {
    format: {
      percent: '{{value}}\u00a0%',
      justNow: 'just now',
    },
    action: {
      retry: 'Try again',
      cancel: 'Cancel',
      undo: 'Undo',
      reload: 'Reload',
      recheck: 'Re-check',
      rechecking: 'Checking…',
      showMore: 'Show more',
      copy: 'Copy',
      copied: 'Copied',
      openFile: 'Open file',
    },
    asOf: 'As of',
    loading: 'Loading…',
    function: {
      unclassified: 'Unclassified',
      // The names in the middle of a sentence.
      inSentence: {
        infra: 'infrastructure',
        sre: 'SRE',
        devops: 'DevOps',
        platform: 'platform',
        devsecops: 'DevSecOps',
        application: 'application',
        unclassified: 'unclassified',
      },
    },
    state: {
      gap: 'Gap',
      unknown: 'Unknown',
      met: 'Met',
      exempt: 'Exempt',
      notApplicable: 'Not applicable',
    },
    states: {
      gap: 'Gaps',
      unknown: 'Unknown',
      met: 'Met',
      exempt: 'Exempt',
      notApplicable: 'Not applicable',
    },
    severity: {
      critical: 'Critical',
      high: 'High',
      medium: 'Medium',
      low: 'Low',
    },
    grade: {
      declared: 'Declared',
      observed: 'Observed',
      verified: 'Verified',
    },
    confidence: {
      high: 'High',
      medium: 'Medium',
      low: 'Low',
      value: '{{word}}, {{number}}',
      inSentence: {
        high: 'high confidence',
        medium: 'medium confidence',
        low: 'low confidence',
      },
    },
    disciplineLevel: '{{discipline}} level {{level}}',
    error: {
      title: 'The Team Topology backend answered with an error',
      hidden: 'You may not see this, or it does not exist',
      hiddenHint:
        'Ask its owner or your Backstage administrators if you should see it.',
      noBackend: 'The Team Topology backend does not answer here',
      noBackendHint:
        'Is the backend plugin installed? Your Backstage administrators can tell.',
      unreachable: 'The Team Topology backend could not be reached',
      timeout: 'The Team Topology backend did not answer',
      timeoutHint: 'It was asked for {{seconds}} seconds.',
      message: 'It said: {{message}}',
    },
    entity: {
      owner: 'Owner',
      noOwner: 'No owner',
      system: 'System',
      notCounted:
        'New here: the totals of teams include it after the next refresh.',
      status: {
        requested:
          'Checked just now. The catalog is reading the source again; this can take a moment.',
        reread: 'Checked just now. The catalog has read the source again.',
        unchanged:
          'Checked just now. The catalog found nothing new in the source so far.',
        notAllowed:
          'Checked just now. You may not ask the catalog to read the source again, so changes in Git show after its next round.',
        failed:
          'Checked just now. The catalog could not be asked to read the source again, so changes in Git show after its next round.',
        closed: 'Now met: {{practices}}.',
        error: 'The re-check failed. What was known before is shown.',
      },
    },
    problems: {
      title: 'What could not be read',
      subtitle: 'It does not count until it is corrected',
    },
    functionCard: {
      title: 'Function',
      subtitle: 'What {{name}} is, judged from what can be seen',
      confidence: 'Confidence',
      evidenceCount_one: 'from {{count}} piece of evidence',
      evidenceCount_other: 'from {{count}} pieces of evidence',
      signals: 'Signals',
      signalsDiffer: 'The signals alone say {{function}} ({{confidence}}).',
      signalsAgree: 'The signals alone say the same ({{confidence}}).',
      signalsSilent: 'The signals alone say nothing clear.',
      unclassifiedMeaning:
        'Unclassified means that the catalog does not say what it is for, or speaks for several functions alike. You can say it yourself: correct it here, or name its function in an annotation, one of {{functions}}.',
      shares: 'Share per function',
      signalShares: 'Share per function, by its signals alone',
      why: 'Why',
      noEvidence: 'No signal matched, so there is nothing to show.',
      withheld:
        'Some evidence names entities that you may not see; it counts but is not shown.',
      sums: 'Sums: {{sums}}. Shares follow from these alone.',
      sum: '{{function}} {{sum}}',
      otherSums: 'all others 0',
    },
    changes: {
      title: 'What would change it',
      showAll: 'Show all {{number}}',
      showFewer: 'Show fewer',
    },
    dialog: {
      reason: 'Reason',
      reasonHint: 'What others need to know to understand it',
      reasonMissing: 'Say why.',
      reasonTooLong: 'At most {{limit}} characters.',
      counter: '{{number}} of {{limit}}',
      sending: 'Saving…',
      owners: 'It is owned by',
      timeoutHint:
        'It is not known whether it was saved. Try again: saving it twice does no harm.',
    },
    correction: {
      corrected: 'Corrected',
      no: 'No',
      byAnnotation: 'Declared by annotation',
      by: 'By',
      bySomebody: 'By a person',
      function: 'Function',
      why: 'Reason',
      confirm: 'Confirm {{function}}',
      correct: 'Correct',
      change: 'Change the correction',
      undo: 'Undo correction',
      remove: 'Remove this correction',
      undoing: 'Undoing…',
      declaredIn:
        'The field {{field}} declares the function. To change or undo that, edit the file of the entity.',
      contraryTitle: 'The signals have changed since the correction',
      contraryHint:
        'The correction still counts. If it is still right, make it once more; if not, change or undo it.',
      overruledTitle: 'A correction does not count',
      overruledText:
        'It was made here, but an annotation in the file of the entity declares the function and outranks it.',
      doneCorrected: 'Corrected.',
      doneChanged: 'The correction was changed.',
      doneUndone: 'The correction was undone.',
      error: {
        invalid: 'The correction was not accepted',
        forbidden: 'You may not correct this',
        conflict: 'This cannot be corrected here',
      },
      dialog: {
        correctTitle: 'Correct the function of {{name}}',
        changeTitle: 'Change the correction of {{name}}',
        confirmTitle: 'Confirm {{function}} for {{name}}',
        text: 'Your word outranks the signals, for everyone, until it is undone. Your name and your reason are shown with it.',
        confirmText:
          'The function then stays as it is, even when the signals change; the page says so when they do. Your name and your reason are shown with it.',
        confirmReason: 'The signals are right.',
        function: 'Function',
        functionMissing: 'Choose a function.',
        current: 'At present',
        correct: 'Correct',
        confirm: 'Confirm',
      },
    },
    teamFunction: {
      title: 'Function',
      subtitle: 'What {{name}} is for',
      confidence: 'Confidence',
      basis: 'Rests on',
      basisField: 'an annotation of the group',
      basisPerson: 'the word of a person',
      basisOwn_one: '{{count}} entity that the team owns',
      basisOwn_other: '{{count}} entities that the team owns',
      basisAll_one: '{{count}} entity that the team or a sub-team owns',
      basisAll_other: '{{count}} entities that the team and its sub-teams own',
      basisWords: 'the name, title and description of the group',
      basisNone: 'nothing: neither what it owns nor its words say it clearly',
      unclassifiedMeaning:
        'Unclassified means that nothing says clearly what the team is for. You can say it yourself: correct it here, or name its function in an annotation, one of {{functions}}.',
      compared: 'Declared and observed',
      declared: 'Declared',
      declaredField: 'by annotation',
      declaredPerson: 'by a person',
      declaredNot: 'Nobody has declared it',
      observed: 'Observed',
      observedOf_one: '{{percent}} of {{count}} entity, {{confidence}}',
      observedOf_other: '{{percent}} of {{count}} entities, {{confidence}}',
      observedTie_one: 'No function leads in {{count}} entity',
      observedTie_other: 'No function leads in {{count}} entities',
      observedNothing: 'Nothing it owns names a function',
      words: 'Own words',
      wordsNothing: 'Its words say nothing',
      wordsTie: 'No function leads in its words',
      observedShares: 'Share per function, of what the team owns',
      wordsShares: 'Share per function, by its own words',
      showEvidence: 'Show what its words say',
      hideEvidence: 'Hide what its words say',
      evidenceCaption: 'Evidence in its own words',
    },
    evidence: {
      caption: 'Evidence for the function',
      evidence: 'Evidence',
      speaksFor: 'Speaks for',
      against: 'against {{function}}',
      weight: 'Weight',
      grade: 'Grade',
      nothing: 'Nothing',
    },
    practices: {
      title: 'Practices',
      subtitle:
        'In force: {{total}}. Owed here: {{owed}}. Met: {{met}} of {{known}} known.',
      none: 'The rules hold no practice.',
      barLabel: 'Practices by state',
      barEntry: '{{number}} {{state}}',
      unknownHint: 'Nobody could tell; not counted as gaps',
      exemptHint: 'Accepted for a time; not counted as met',
      noGaps: 'No gaps. What applies here is met, exempt or unknown.',
      until: 'until {{date}}',
      found: 'What was found',
      foundNothing: 'Nothing in the catalog answers for it.',
      source: 'Source: {{source}}',
      measured: '{{number}} {{unit}}',
      threshold: 'limit {{number}} {{unit}}',
      seeThere: 'See it there',
      since: 'Since',
      countsOn: 'Counts on',
      exemptUntil: 'Exempt until',
      exemptReason: 'Accepted because',
      withheld:
        'Some of what was found names entities that you may not see; it counts but is not shown.',
    },
    remedy: {
      title: 'How to close it',
      file: 'catalog-info.yaml',
      code: 'What to add to catalog-info.yaml',
      links: 'Read more',
    },
    team: {
      scope: 'Scope',
      own: 'Own {{number}}',
      all: 'With sub-teams {{number}}',
      assessed: '{{assessed}} of {{total}} assessed',
      refreshing: 'A refresh is running',
      subTeams: 'Sub-teams',
    },
    refresh: {
      failedTitle: 'The last refresh failed',
      failedShown: '{{error}} Data as of {{time}} is shown.',
      failedReason: 'The backend gave no reason.',
      failedNothing: '{{error}} There are no data yet.',
      neverTitle: 'The first assessment is still running',
      neverText:
        'All entities of the catalog are assessed for the first time. This takes from seconds to a few minutes; then the page shows what the team works on.',
    },
    empty: {
      title: 'This team owns nothing in the catalog',
      text: 'A team owns what names it as owner: put the name of the group into spec.owner of its components, APIs, resources and systems.',
      docs: 'How ownership works',
      ownTitle: 'The team itself owns nothing in the catalog',
      ownText_one: 'Its sub-teams own {{count}} entity.',
      ownText_other: 'Its sub-teams own {{count}} entities.',
      showAll: 'Show with sub-teams',
    },
    mix: {
      title: 'What the team works on',
      subtitle_one:
        '{{count}} assessed entity, counted by its primary function',
      subtitle_other:
        '{{count}} assessed entities, each counted by its primary function',
      barLabel: 'Function mix: {{mix}}',
      barEntry: '{{function}} {{percent}}',
      sentence: {
        nothing: 'None of its entities has been assessed yet.',
        single_one:
          'Works on {{subject}} alone, with {{count}} assessed entity.',
        single_other:
          'Works on {{subject}} alone: all {{count}} assessed entities are {{function}}.',
        mostly: 'Works mostly on {{subject}} ({{percent}} {{function}}).',
        mostlyWithBehind:
          'Works mostly on {{subject}} ({{percent}} {{function}}), with {{others}} behind it.',
        mostlyWithBeside:
          'Works mostly on {{subject}} ({{percent}} {{function}}), with {{others}} beside it.',
        mixed: 'Splits its work: {{parts}}.',
        part: '{{percent}} {{function}}',
        rest: '{{percent}} other',
        unclassified_one:
          'What it works on is not known: the catalog says too little about its {{count}} assessed entity.',
        unclassified_other:
          'What it works on is not known: the catalog says too little about all {{count}} assessed entities.',
        mostlyUnclassified:
          'What it works on is mostly not known: {{percent}} of its entities are unclassified, the others are {{parts}}.',
        others_one: '{{functions}} entity',
        others_other: '{{functions}} entities',
        other: '{{number}} {{function}}',
        more: '{{number}} other',
      },
      subject: {
        infra: 'infrastructure',
        sre: 'reliability',
        devops: 'delivery',
        platform: 'the internal platform',
        devsecops: 'security in delivery',
        application: 'the product',
      },
    },
    numbers: {
      gaps: 'gaps, {{critical}} critical',
      met: 'of known checks met',
      metOf: '{{met}} of {{known}}',
      noneKnown: 'no check is known yet',
      unknown: 'checks unknown',
      unknownOf: 'of {{total}} in all',
      none: '–',
    },
    gaps: {
      title: 'Gaps, worst first',
      subtitle_one:
        '{{gaps}} in {{count}} practice: {{severities}}. Order: severity, reach, age.',
      subtitle_other:
        '{{gaps}} in {{count}} practices: {{severities}}. Order: severity, reach, age.',
      gapCount_one: '{{count}} gap',
      gapCount_other: '{{count}} gaps',
      severityCount: '{{number}} {{severity}}',
      caption: 'Gaps by practice',
      severity: 'Severity',
      practice: 'Practice',
      affected: 'Affected',
      since: 'Since',
      why: 'Why it matters',
      fix: 'Fix',
      affectedOf_one: '{{gaps}} of {{count}} entity',
      affectedOf_other: '{{gaps}} of {{count}} entities',
      showFix: 'Show fix',
      hideFix: 'Hide fix',
      showFixOf: 'Show fix for {{practice}}',
      hideFixOf: 'Hide fix for {{practice}}',
      shown:
        '{{shown}} of {{total}} practices shown, with {{shownGaps}} of {{gaps}} gaps.',
      showAll: 'Show all {{number}}',
      showFewer: 'Show fewer',
      none: 'No gaps are known.',
      noneUnknown_one: 'No gaps are known; {{count}} check is still unknown.',
      noneUnknown_other:
        'No gaps are known; {{count}} checks are still unknown.',
      affectedTitle: 'Affected entities',
      affectedShown: '{{shown}} of {{total}} shown',
      unknownSince: 'not yet known',
    },
    entities: {
      title: 'Entities by function',
      subtitle_one: '{{count}} entity',
      subtitle_other: '{{count}} entities',
      filter: 'Filter by function',
      all: 'All',
      notAssessed: 'Not assessed',
      caption: 'Entities of the team',
      entity: 'Entity',
      kind: 'Kind',
      system: 'System',
      function: 'Function',
      share: 'Share',
      confidence: 'Confidence',
      gaps: 'Gaps',
      unknown: 'Unknown',
      met: 'Met',
      sortGaps: 'Sort: most gaps',
      sortName: 'Sort: name',
      shown: '{{shown}} of {{total}} shown',
      none: 'No entity matches.',
      notAssessedReason: 'Not assessed: {{error}}',
      failuresTitle: 'Not assessed',
      failuresHint: 'They are in no count above.',
    },
  },
});
