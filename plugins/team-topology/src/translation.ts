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
  createTranslationRef,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';

const translationRef = createTranslationRef({
  id: 'plugin.team-topology',
  messages: {
    format: {
      // Which language these texts are in: dates and numbers follow it.
      language: 'en',
      percent: '{{value}}\u00a0%',
      justNow: 'just now',
      agoAt: '{{ago}} ({{time}})',
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
      asTable: 'As table',
      close: 'Close',
    },
    asOf: 'As of {{time}}',
    loading: 'Loading…',
    stillLoading: 'Still waiting for the answer of the backend…',
    loaded: 'Loaded',
    tab: { label: 'Team Topology' },
    function: {
      unclassified: 'Unclassified',
      // What the configuration says takes the place of these four.
      title: {
        infra: 'Infrastructure',
        sre: 'SRE',
        devops: 'DevOps',
        platform: 'Platform',
        devsecops: 'DevSecOps',
        application: 'Application',
      },
      mission: {
        infra:
          'Builds the foundation: networks, cloud resources, clusters and stores.',
        sre: 'Treats operations as a software problem, so that services stay reliable.',
        devops: 'Shortens the way from a change in code to production.',
        platform:
          'Runs the internal developer platform as a product for its developers.',
        devsecops: 'Puts security into every step of delivery, as code.',
        application:
          'Is the product itself: the code that serves the customer.',
      },
      question: {
        infra: 'What does this software need to run, and is it there?',
        sre: 'Is reliability within the error budget?',
        devops: 'How does code flow to production, and how fast can a fix?',
        platform: 'Why did a developer need a ticket for this?',
        devsecops:
          'Is it secure by default, without anyone having to remember?',
        application: 'Does it serve the customer?',
      },
      northStar: {
        infra: 'Provisioning and availability',
        sre: 'Reliability within error budgets',
        devops: 'Shipping velocity',
        platform: 'Developer experience',
        devsecops: 'Safety without losing speed',
        application: 'Features that customers use',
      },
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
    // After a number that is not part of the text.
    statesCounted: {
      gap_one: 'Gap',
      gap_other: 'Gaps',
      unknown_one: 'Unknown',
      unknown_other: 'Unknown',
      met_one: 'Met',
      met_other: 'Met',
      exempt_one: 'Exempt',
      exempt_other: 'Exempt',
      notApplicable_one: 'Not applicable',
      notApplicable_other: 'Not applicable',
    },
    severity: {
      critical: 'Critical',
      high: 'High',
      medium: 'Medium',
      low: 'Low',
      inSentence: {
        critical: 'critical',
        high: 'high',
        medium: 'medium',
        low: 'low',
      },
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
      signedOut: 'You are not signed in any more',
      signedOutHint: 'Reload the page to sign in again.',
      noBackend: 'The Team Topology backend does not answer here',
      noBackendHint:
        'Is the backend plugin installed? Your Backstage administrators can tell.',
      foreign: 'Something else answered in place of the Team Topology backend',
      foreignHint:
        'Perhaps a proxy or a sign-in page. Reload the page; if this stays, tell your Backstage administrators.',
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
    recheck: {
      menuItem: 'Re-check Team Topology',
      found: '{{name}}: {{function}} ({{confidence}}), {{gaps}}.',
      foundUnclassified: '{{name}}: unclassified, {{gaps}}.',
      failed: 'The re-check of {{name}} failed.',
    },
    overview: {
      title: 'Team Topology',
      open: 'Open Team Topology',
      gaps: 'Gaps',
      levels: 'Levels',
      nothingOwed: 'No practice is owed here.',
      limited: 'Only what you may see is counted.',
    },
    problems: {
      title: 'What could not be read',
      subtitle: 'It does not count until it is corrected',
    },
    functionCard: {
      title: 'Function',
      subtitle: 'What {{name}} is, judged from what can be seen',
      confidence: 'Confidence',
      evidenceCount_one: 'from {{count, number}} piece of evidence',
      evidenceCount_other: 'from {{count, number}} pieces of evidence',
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
      by: 'By {{author}}',
      bySomebody: 'By a person',
      saidAt: '{{by}}, {{date}} ({{ago}})',
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
      basisOwn_one: '{{count, number}} entity that the team owns',
      basisOwn_other: '{{count, number}} entities that the team owns',
      basisAll_one: '{{count, number}} entity that the team or a sub-team owns',
      basisAll_other:
        '{{count, number}} entities that the team and its sub-teams own',
      basisWords: 'the name, title and description of the group',
      basisNone: 'nothing: neither what it owns nor its words say it clearly',
      teamType: 'Team type (declared)',
      teamTypeMeaning:
        '{{type}}, a term of the book Team Topologies, not a function',
      unclassifiedMeaning:
        'Unclassified means that nothing says clearly what the team is for. You can say it yourself: correct it here, or name its function in an annotation, one of {{functions}}.',
      compared: 'Declared and observed',
      declared: 'Declared',
      declaredField: 'by annotation',
      declaredPerson: 'by a person',
      declaredNot: 'Nobody has declared it',
      observed: 'Observed',
      observedOf_one: '{{percent}} of {{count, number}} entity, {{confidence}}',
      observedOf_other:
        '{{percent}} of {{count, number}} entities, {{confidence}}',
      observedTie_one: 'No function leads in {{count, number}} entity',
      observedTie_other: 'No function leads in {{count, number}} entities',
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
      barLabel: 'Practices by state: {{counts}}',
      barEntry: '{{number}} {{state}}',
      unknownHint: 'Nobody could tell; not counted as gaps',
      exemptHint: 'Accepted for a time; not counted as met',
      allUnknown:
        'Nothing can be said yet: all that applies here is unknown. Each check below says why, and what would tell.',
      noGaps: 'No gaps. What applies here is met, exempt or unknown.',
      until: 'until {{date}}',
      found: 'What was found',
      foundNothing: 'Nothing in the catalog answers for it.',
      source: 'Source: {{source}}',
      sourceMeasured: 'Source: {{source}} · {{measured}}',
      measured: '{{number}} {{unit}}',
      measuredWithLimit: '{{measured}}, {{limit}}',
      threshold: 'limit {{number}} {{unit}}',
      seeThere: 'See it there',
      since: 'Since',
      countsOn: 'Counts on',
      exemptUntil: 'Exempt until',
      exemptReason: 'Accepted because',
      withheld:
        'Some of what was found names entities that you may not see; it counts but is not shown.',
    },
    exemption: {
      exempt: 'Exempt…',
      revoke: 'Revoke',
      revoking: 'Revoking…',
      approve: 'Approve',
      reject: 'Reject…',
      title: 'Exemptions',
      subtitle:
        'Gaps that a person accepts for a time; never counted as met. Those that end soonest come first.',
      actionOf: '{{action}}: {{practice}}',
      by: 'By',
      state: 'State',
      until: 'Until',
      withoutEnd: 'without end',
      reason: 'Reason',
      decision: 'Decision',
      declaredInFile:
        'An annotation in the file of the entity declares it. To change or end it, edit that file.',
      doneActive: 'Exempt until {{date}}.',
      doneActiveOpen: 'Exempt without end.',
      doneRequested:
        'Asked for. It stays a gap until somebody who may approves the exemption.',
      doneRejected: 'The exemption was rejected. The gap stays one.',
      doneRevoked: 'The exemption was revoked.',
      withdraw: 'Withdraw…',
      asked: 'Exemption asked for',
      askedUntil:
        'Exemption asked for by {{author}} until {{date}}, waiting for approval.',
      askedOpen:
        'Exemption asked for by {{author}} without end, waiting for approval.',
      afterRefresh: 'Totals and lists follow with the next refresh.',
      status: {
        requested: 'Waits for approval',
        active: 'In force',
        expired: 'Ended',
        revoked: 'Revoked',
        rejected: 'Rejected',
      },
      target: {
        title: 'Holds for',
        thisEntity: '{{name}} alone',
        sentence: 'Holds for: {{target}}.',
        team: 'All entities of {{team}}',
        type: 'Every {{kind}} of type {{type}}',
      },
      error: {
        invalid: 'The exemption was not accepted',
        forbidden: 'You may not do this',
        conflict: 'This cannot be done now',
      },
      dialog: {
        title: 'Accept the gap in {{practice}} for a time',
        text: 'It then counts as exempt, never as met, and turns back into a gap on the day after the last one. Your name and your reason are shown with it.',
        until: 'Last day',
        untilHint: 'On the next day it is a gap again',
        untilPast: 'Choose a day from today on.',
        untilChoices: 'Ends in',
        months_one: '{{count, number}} month',
        months_other: '{{count, number}} months',
        exempt: 'Exempt',
        rejectTitle: 'Reject the exemption from {{practice}}',
        rejectText: 'The gap stays one. Your name and your reason are shown.',
        reject: 'Reject',
        revokeTitle: 'Revoke the exemption from {{practice}}',
        revokeText:
          'What it holds for turns back into a gap. Your name and your reason are shown.',
        revoke: 'Revoke',
        withdrawTitle: 'Withdraw the exemption asked for from {{practice}}',
        withdrawText:
          'The gap stays one, and nobody has to decide any more. Your name and your reason are shown.',
        withdraw: 'Withdraw',
      },
    },
    remedy: {
      title: 'How to close it',
      file: 'catalog-info.yaml',
      code: 'What to add to catalog-info.yaml',
      links: 'Read more',
      reading: 'Reading the file of the entity…',
      failed: 'What to change exactly could not be found out',
      noDiff: 'No exact change can be shown',
      change: 'Change of {{path}}',
      lines_one: '{{count, number}} line to add',
      lines_other: '{{count, number}} lines to add',
      copyLines: 'Copy lines',
      copyDiff: 'Copy diff',
      added: 'Added:',
      removed: 'Removed:',
      skipped: 'Further below, from line {{number}}:',
      alternatives: 'There are other ways, of which one is enough:',
      placeholders: 'Replace {{placeholders}}.',
      templates_one: 'The template for entities of this type:',
      templates_other: 'The templates for entities of this type:',
      edit: 'Edit file',
      openTemplate: 'Open the form of {{title}}',
    },
    team: {
      scope: 'Scope',
      own: 'Own {{number}}',
      all: 'With sub-teams {{number}}',
      assessed: '{{assessed}} of {{total}} assessed',
      showNotAssessed:
        '{{assessed}} of {{total}} assessed, show what was not and why',
      limited: 'Counts only what you may see',
      refreshing: 'A refresh is running',
      subTeams: 'Sub-teams',
    },
    refresh: {
      failedTitle: 'The last refresh failed',
      failedShown: '{{error}} Data as of {{time}} is shown.',
      failedReason: 'The backend gave no reason.',
      failedNothing: '{{error}} There are no data yet.',
      overdueTitle: 'The data are older than they should be',
      overdueText:
        'They are as of {{time}}. By the schedule two refreshes should have ended since; your Backstage administrators can find out what holds them up.',
      neverTitle: 'The first assessment is still running',
      neverText:
        'All entities of the catalog are assessed for the first time. This takes from seconds to a few minutes; then the page shows what the team works on.',
    },
    empty: {
      title: 'This team owns nothing in the catalog',
      text: 'A team owns what names it as owner: put the name of the group into spec.owner of its components, APIs, resources and systems.',
      limitedTitle: 'You see nothing that this team owns',
      limitedText:
        'What it owns may be hidden from you. If it should own something: a team owns what names it as owner in spec.owner.',
      docs: 'How ownership works',
      ownTitle: 'The team itself owns nothing in the catalog',
      ownLimitedTitle: 'You see nothing that the team itself owns',
      ownText_one: 'Its sub-teams own {{count, number}} entity.',
      ownText_other: 'Its sub-teams own {{count, number}} entities.',
      showAll: 'Show with sub-teams',
    },
    mix: {
      title: 'What the team works on',
      subtitle_one:
        '{{count, number}} assessed entity, counted by its primary function',
      subtitle_other:
        '{{count, number}} assessed entities, each counted by its primary function',
      barLabel: 'Function mix: {{mix}}',
      barEntry: '{{function}} {{percent}}',
      sentence: {
        nothing: 'None of its entities has been assessed yet.',
        single_one:
          'Works on {{subject}} alone, with {{count, number}} assessed entity.',
        single_other:
          'Works on {{subject}} alone: all {{count, number}} assessed entities are {{function}}.',
        mostly: 'Works mostly on {{subject}} ({{percent}} {{function}}).',
        mostlyWithBehind:
          'Works mostly on {{subject}} ({{percent}} {{function}}), with {{others}} behind it.',
        mostlyWithBeside:
          'Works mostly on {{subject}} ({{percent}} {{function}}), with {{others}} beside it.',
        mixed: 'Splits its work: {{parts}}.',
        part: '{{percent}} {{function}}',
        rest: '{{percent}} other',
        unclassified_one:
          'What it works on is not known: the catalog says too little about its {{count, number}} assessed entity.',
        unclassified_other:
          'What it works on is not known: the catalog says too little about all {{count, number}} assessed entities.',
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
    guide: {
      open: 'What {{function}} is',
      question: 'Its question',
      northStar: 'Steers by',
      gives: 'Gives the others',
      measured: 'Measured by',
      picture: 'As a railway',
      together: 'With the others',
      practices: 'What it practises',
      noPractices:
        'No practice counts on a ladder of its own. What it owns owes the practices of the other disciplines.',
      others: 'Other functions',
      level1: 'Level 1, foundation',
      level2: 'Level 2, practising',
      level3: 'Level 3, strategic',
      infra: {
        gives: 'Capacity: there is always something solid to run on.',
        measured:
          'The health of what lies below: clusters that run, APIs that answer.',
        picture: 'Lays the tracks.',
        together:
          'Platform turns what it provides into self-service, SRE tells it where the foundation is thin, and DevOps rolls its changes out like any other code.',
        level1: 'Requests are answered: a server, a port, an account.',
        level2:
          'It is designed: modules for reuse, hardened clusters, all of it in code and rebuildable.',
        level3:
          'It is ahead by years: several regions, recovery that is rehearsed, capacity that is planned.',
      },
      sre: {
        gives: 'Confidence: users find what they were promised.',
        measured:
          'Objectives that are kept, error budget that is left, latency at the slow end.',
        picture: 'Keeps the train at speed and on the rails.',
        together:
          'It needs to see code changes from application teams and deployments from DevOps. Where the error budget is spent, releases pause until it has recovered. It works best inside or close to the teams that run the services.',
        level1: 'Somebody watches and is called; the first scripts exist.',
        level2:
          'Indicators and objectives are defined, and known faults are repaired by software.',
        level3:
          'The error budget is agreed with product, post-mortems change code, and risks of the whole are seen.',
      },
      devops: {
        gives: 'Velocity: a fix is in production within minutes.',
        measured: 'How often is deployed, and how fast a failure is mended.',
        picture: 'Makes the train leave on time.',
        together:
          'It carries what application teams write to where SRE keeps it healthy, with the tools that platform offers. A team of that name that only takes handovers is a sign to look closer.',
        level1: 'A pipeline exists, and it works.',
        level2:
          'The desired state is in Git, there is a strategy for deployments, and the time to recover is known.',
        level3:
          'Small steps to trunk, feature flags and progressive delivery, everywhere.',
      },
      platform: {
        gives: 'Leverage: the work of one team saves that of all others.',
        measured:
          'Tickets that nobody had to file, and the time until a new colleague has deployed.',
        picture: 'Builds the app in which all others book.',
        together:
          'It designs for all the others as for customers. DevOps and SRE put what they know into its templates, so that it is there from the first day. It pays off once several teams would build the same.',
        level1: 'Internal tools: a command line, a wrapper, a chart.',
        level2: 'A portal for self-service, and golden paths.',
        level3:
          'A product of its own: a roadmap, feedback, and a first deployment on the first day.',
      },
      devsecops: {
        gives: 'Trust: what is released is safe, and can be shown to be.',
        measured:
          'Weaknesses that are found before the release, and evidence of compliance.',
        picture: 'Checks each ticket without a queue.',
        together:
          'It runs through all the others: its checks live in the pipelines of DevOps, its policies in the templates of platform, its secrets in what infra provides.',
        level1: 'Scans run in the pipeline.',
        level2: 'Policy, secrets and identity are automated.',
        level3:
          'Security is code everywhere, and the evidence is a by-product.',
      },
      application: {
        gives: 'The product itself, which customers pay for.',
        measured: 'Features that customers use.',
        picture: 'Carries the passengers.',
        together:
          'All others exist for it. It relies on DevOps for the way to production, on SRE for its health there, and on platform for all that it need not build itself.',
      },
    },
    observations: {
      title: 'Observations',
      subtitle:
        'Stated facts about the team as a whole; people decide what they mean',
      none: 'Nothing stands out about the team as a whole.',
      noneElse: 'Nothing else stands out about the team as a whole.',
      more: 'and {{number}} more',
      // For assistive technology, as each observation has the same buttons.
      actionOf: '{{action}}: {{title}}',
      confirm: 'Confirm',
      confirming: 'Confirming…',
      dismiss: 'Dismiss',
      undoing: 'Undoing…',
      why: 'Why',
      confirmedBy: 'Confirmed by {{author}}, {{date}}',
      dismissedBy: 'Dismissed by {{author}}, {{date}}',
      withheld:
        'The reason is not shown, because you may not see all that this rests on.',
      dismissedCount_one: '{{count, number}} dismissed',
      dismissedCount_other: '{{count, number}} dismissed',
      concerned: 'Whom it is about',
      docs: 'More in the documentation: {{docs}}',
      done: {
        confirmed: 'Confirmed.',
        dismissed: 'Dismissed. It stands at the end of the list now.',
        undone: 'Undone.',
      },
      error: {
        invalid: 'This was not accepted',
        forbidden: 'You may not confirm or dismiss this',
      },
      dialog: {
        title: 'Dismiss “{{title}}”',
        text: 'It then stands at the end of the list and counts no more, for everyone, until this is undone or the fact becomes another one. Your name and your reason are shown with it.',
        dismiss: 'Dismiss',
      },
      // With the limits that are configured.
      rule: {
        allHats:
          'Stated when one team owns work of {{functions}} or more functions, application not counted. From {{entities}} entities on it is not called normal any more.',
        functionDiffers:
          'Stated when what the team is declared to be, or says in its own words, and what it owns clearly name different functions.',
        functionHole:
          'Stated when nothing that the team owns has a function, and nothing uses such work of others by the relations of the catalog.',
        labelOnly:
          'Stated when a team is called DevOps, SRE or platform, and of {{entities}} or more entities that it owns none is of that function.',
        labelDelivery:
          'Stated when a DevOps team with {{entities}} or more entities owns what other teams deliver with, and no product.',
        manyStacks:
          'Stated when components in production are written in more than {{stacks}} languages, by their tags.',
        platformWithoutUsers:
          'Stated when fewer than {{teams}} other teams use what a platform team owns, and at least as many could.',
        silo: 'Stated when one team owns all work of a function, {{entities}} entities or more, while {{teams}} or more other teams run services in production.',
      },
      number: {
        components: 'Components in production',
        entities: 'Entities',
        functions: 'Functions',
        ofFunction: 'Of that function',
        otherTeams: 'Other teams',
        services: 'Services in production',
        stacks: 'Languages',
        tagged: 'With a language in their tags',
        teams: 'Other teams with services',
        usingTeams: 'Teams that use it',
      },
    },
    interactions: {
      title: 'Interactions',
      subtitle:
        'From relations in the catalog; each team stands once, under its main mode',
      dependOnUs: 'Depend on us',
      weDependOn: 'We depend on',
      teams_one: '{{count, number}} team',
      teams_other: '{{count, number}} teams',
      head: '{{teams}}; {{meaning}}',
      theirUses: 'the number is how many of their entities use ours',
      ourUses: 'the number is how many of our entities use theirs',
      mode: {
        xAsAService: 'X-as-a-service',
        sharedOwnership: 'Shared ownership',
        template: 'Template',
      },
      // What the teams of a mode do.
      theyDo: {
        xAsAService: 'use an API or another entity of ours',
        sharedOwnership: 'own entities together with us',
        template: 'made entities from our templates',
      },
      // What we do with the teams of a mode.
      weDo: {
        xAsAService: 'we use an API or another entity of theirs',
        sharedOwnership: 'we own entities together',
        template: 'we made entities from their templates',
      },
      group: '{{mode}}, {{function}}',
      more: '+{{number}} more',
      fewer: 'Show fewer',
      // For assistive technology, as each function has the same button.
      actionOf: '{{action}}: {{group}}',
      search: 'Search teams',
      found: '{{shown}} of {{total}} teams',
      noMatch: 'No team matches.',
      noTeam: 'No other team, as far as the catalog shows.',
      capped: 'Only {{shown}} of {{total}} teams are shown.',
      usersWithoutTeam_one:
        '{{count, number}} entity that uses ours belongs to no team that you may see.',
      usersWithoutTeam_other:
        '{{count, number}} entities that use ours belong to no team that you may see.',
      usedWithoutTeam_one:
        '{{count, number}} entity that we use belongs to no team that you may see.',
      usedWithoutTeam_other:
        '{{count, number}} entities that we use belong to no team that you may see.',
      empty: 'No relation in the catalog leads to or from another team.',
      emptyHint:
        'Relations come from what entities declare: spec.consumesApis for the APIs that one uses, spec.dependsOn for components and resources, and the annotation backstage.io/source-template for the template that it was made from.',
      team: 'Team',
      modes: 'Modes',
      function: 'Function',
      entities: 'Entities',
      examples: 'For example',
      modeUses: '{{mode}} {{number}}',
      example: {
        xAsAService: '{{user}} uses {{used}}',
        sharedOwnership: 'both own {{entity}}',
        template: '{{user}} was made from {{used}}',
      },
    },
    history: {
      title: 'Gaps over time',
      entityTitle: 'History',
      period: 'Period',
      months_one: '{{count, number}} month',
      months_other: '{{count, number}} months',
      since: 'Since',
      sinceInvalid: 'Choose a day up to today.',
      sum: '{{first}} to {{last}} gaps: {{parts}}.',
      part: '{{cause}} {{change}}',
      unmoved: 'nothing moved',
      balanced: 'as many opened as closed',
      moved_one:
        '{{cause}}: {{opened}} opened, {{closed}} closed in {{count, number}} entity.',
      moved_other:
        '{{cause}}: {{opened}} opened, {{closed}} closed in {{count, number}} entities.',
      drawing: 'From {{first}} gaps on {{from}} to {{last}} on {{to}}',
      begins:
        'The history begins on {{date}}. From the second day on there is something to compare.',
      beginsLater: 'The history begins on {{date}}.',
      notBegun: 'The history begins with the next refresh.',
      notYet: 'Nothing has changed since the first assessment.',
      date: 'Date',
      change: 'Change',
      why: 'Why',
      stateChange: '{{before}} to {{after}}',
      functionChange: 'Function: {{before}} to {{after}}',
      ownerChange: 'Owner: {{before}} to {{after}}',
      check: '{{practice}}: {{change}}',
      checkBecause: '{{practice}}: {{change}} ({{cause}})',
      nobody: 'nobody',
      hiddenOwner: 'nobody whom you may see',
      withheld: 'Some owners are not named, because you may not see them.',
      showChanges: 'Show each change',
      hideChanges: 'Hide the changes',
      changesCaption: 'Checks that came into another state',
      noChanges: 'No check came into another state.',
      cause: {
        firstSeen: 'First seen',
        removed: 'Gone from the catalog',
        assessmentFailed: 'Could not be assessed',
        assessmentHealed: 'Could be assessed again',
        rulesChanged: 'Rules changed',
        correctionChanged: 'Correction by a person',
        ownerMoved: 'Owner changed',
        entityEdited: 'Entity edited',
        neighbourChanged: 'A neighbour changed',
        sourceSilent: 'A source went silent',
        sourceAnswered: 'A source answered differently',
        exemptionStarted: 'Exemption began',
        exemptionEnded: 'Exemption ended',
        datePassed: 'A date passed',
      },
    },
    map: {
      title: 'Place on the four-way map',
      subtitle:
        'By the share of each function in the work; DevSecOps runs through all of it',
      build: 'Build & provision',
      operate: 'Operate & automate',
      external: 'External-facing: users',
      internal: 'Internal-facing: developers',
      gives: {
        infra: 'capacity',
        sre: 'confidence',
        devops: 'velocity',
        platform: 'leverage',
      },
      observed: 'Observed',
      declared: 'Declared',
      lane: 'Application lane',
      laneHere: 'The team stands here',
      laneLimit: 'Above {{share}}, teams stand here',
      stands: 'Stands',
      at: {
        infra: 'external-facing, builds',
        sre: 'external-facing, operates',
        devops: 'internal-facing, operates',
        platform: 'internal-facing, builds',
        ring: 'in the ring, through all corners',
        lane: 'in the application lane',
      },
      onMap_one:
        'On the map: {{enabling}} of the work enables others. Strongest corner: {{functions}}.',
      onMap_other:
        'On the map: {{enabling}} of the work enables others. Strongest corners: {{functions}}.',
      onRing:
        'On the ring: {{enabling}} of the work enables others, all of it DevSecOps.',
      inLane:
        'In the application lane: {{enabling}} of the work enables others, less than a fifth.',
      ring: 'Ring: {{share}} of that is DevSecOps.',
      said: 'Declared: {{function}}.',
    },
    numbers: {
      gaps_one: 'gap, {{critical}} critical',
      gaps_other: 'gaps, {{critical}} critical',
      met: 'of known checks met',
      metOf: '{{met}} of {{known}}',
      noneKnown: 'no check is known yet',
      allExempt: 'all checks are exempt for now',
      unknown_one: 'check unknown',
      unknown_other: 'checks unknown',
      unknownOf: 'of {{total}} in all',
      none: '–',
    },
    levels: {
      title: 'Levels',
      subtitle:
        'Reached when {{met}} of known checks are met (the mark) and {{known}} are known. About practices, never about people.',
      caption: 'Levels per discipline',
      discipline: 'Discipline',
      known: 'Known',
      name: {
        one: '1 Foundation',
        two: '2 Practising',
        three: '3 Strategic',
      },
      reachedLevel: 'Level {{level}}',
      below: 'Below level {{level}}',
      notAssessable: 'Not assessable yet',
      step: {
        reached: '{{name}}: reached, {{met}} of {{known}} known checks met',
        open: '{{name}}: {{share}}, {{met}} of {{known}} known checks met, {{needed}} needed',
        notAssessable:
          '{{name}}: not assessable yet, {{known}} of {{total}} checks known',
        notApplicable: '{{name}}: nothing counts here',
      },
      cell: {
        reached: 'Reached',
        open: '{{share}} of {{known}} met',
        notAssessable: 'Not assessable yet',
        notApplicable: '–',
      },
      knownOf: '{{share}} · {{known}}/{{total}}',
      closeMore_one:
        'Close {{count, number}} more gap to reach level {{level}} ({{needed}} of {{known}} met).',
      closeMore_other:
        'Close {{count, number}} more gaps to reach level {{level}} ({{needed}} of {{known}} met).',
      findOut_one:
        '{{known}} of {{total}} checks are known. Find out {{count, number}} more to assess level {{level}}.',
      findOut_other:
        '{{known}} of {{total}} checks are known. Find out {{count, number}} more to assess level {{level}}.',
      done: 'All that is owed here is reached.',
      show: 'What is missing',
      hide: 'Hide',
      showOf: 'What is missing for {{discipline}} level {{level}}',
      hideOf: 'Hide what is missing for {{discipline}} level {{level}}',
      enoughToReach: 'Enough to reach level {{level}}',
      enoughToAssess: 'Enough to assess level {{level}}',
      more: 'Missing too',
      gaps_one: '{{count, number}} gap',
      gaps_other: '{{count, number}} gaps',
      unknowns_one: '{{count, number}} unknown',
      unknowns_other: '{{count, number}} unknown',
      effort: {
        small: 'Small effort',
        medium: 'Medium effort',
        large: 'Large effort',
      },
      gainMet: '+{{points}} points met',
      gainKnown: '+{{points}} points known',
      nothingOwed: 'Nothing here owes practices of {{disciplines}}.',
    },
    gaps: {
      title: 'Gaps, worst first',
      subtitle_one:
        '{{gaps}} in {{count, number}} practice: {{severities}}. Order: severity, reach, age.',
      subtitle_other:
        '{{gaps}} in {{count, number}} practices: {{severities}}. Order: severity, reach, age.',
      gapCount_one: '{{count, number}} gap',
      gapCount_other: '{{count, number}} gaps',
      severityCount: '{{number}} {{severity}}',
      caption: 'Gaps by practice',
      severity: 'Severity',
      practice: 'Practice',
      affected: 'Affected',
      since: 'Since',
      why: 'Why it matters',
      fix: 'Fix',
      affectedOf_one: '{{gaps}} of {{count, number}} entity',
      affectedOf_other: '{{gaps}} of {{count, number}} entities',
      showFix: 'Show fix',
      hideFix: 'Hide fix',
      showFixOf: 'Show fix for {{practice}}',
      hideFixOf: 'Hide fix for {{practice}}',
      shown:
        '{{shown}} of {{total}} practices shown, with {{shownGaps}} of {{gaps}} gaps.',
      showAll: 'Show all {{number}}',
      showFewer: 'Show fewer',
      filter: 'Filter gaps',
      discipline: 'Discipline',
      allSeverities: 'All severities',
      allDisciplines: 'All disciplines',
      noneOfKind: 'No gap of this kind.',
      showAllKinds: 'Show all gaps',
      none: 'No gaps are known.',
      noneExempt_one:
        'No gap is left open; {{count, number}} check is exempt for now.',
      noneExempt_other:
        'No gap is left open; {{count, number}} checks are exempt for now.',
      allUnknown_one:
        'Nothing can be said yet: the only check is unknown, because nothing that is connected answers it.',
      allUnknown_other:
        'Nothing can be said yet: all {{count, number}} checks are unknown, because nothing that is connected answers them.',
      connect: 'What would answer most of them',
      connectItem_one: '{{practice}}, {{count, number}} check: {{connect}}',
      connectItem_other: '{{practice}}, {{count, number}} checks: {{connect}}',
      noneUnknown_one:
        'No gaps are known; {{count, number}} check is still unknown.',
      noneUnknown_other:
        'No gaps are known; {{count, number}} checks are still unknown.',
      affectedTitle: 'Affected entities',
      affectedShown: '{{shown}} of {{total}} shown',
      unknownSince: 'not yet known',
    },
    entities: {
      title: 'Entities by function',
      subtitle_one: '{{count, number}} entity',
      subtitle_other: '{{count, number}} entities',
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
      search: 'Search the entities',
      text: 'Name contains',
      allKinds: 'All kinds',
      kinds: {
        component: 'Component',
        api: 'API',
        resource: 'Resource',
        system: 'System',
        template: 'Template',
      },
      sort: 'Order by',
      order: { asc: 'Ascending', desc: 'Descending' },
      ascending: 'Ascending, turn to descending order',
      descending: 'Descending, turn to ascending order',
      matches_one: '{{count, number}} of {{total}} entities matches',
      matches_other: '{{count, number}} of {{total}} entities match',
      shown: '{{shown}} of {{total}} shown',
      none: 'No entity matches.',
      clearFilters: 'Clear filters',
      notAssessedReason: 'Not assessed: {{error}}',
      failed_one:
        '{{count, number}} entity could not be assessed; none of its checks is in a number above.',
      failed_other:
        '{{count, number}} entities could not be assessed; none of their checks is in a number above.',
      showFailed: 'Show which and why',
    },
  },
  translations: {
    // Its own type is made from these messages, which would be a circle here.
    de: (): Promise<{ default: any }> => import('./translation.de'),
  },
});

type Messages = (typeof translationRef)['T'];

/**
 * All texts of the Team Topology pages that do not come from the backend, in
 * English, with the German ones for apps that offer German.
 *
 * @public
 */
export const teamTopologyTranslationRef: TranslationRef<
  'plugin.team-topology',
  // Written as one plain map: else each use of a text is checked against the way in which
  // that map is made, which takes the compiler minutes in all.
  { readonly [Key in keyof Messages]: Messages[Key] }
> = translationRef;

/**
 * The German texts, for an app that says a few of them in other words.
 *
 * @public
 */
export async function loadGermanMessages(): Promise<{
  [key in keyof (typeof teamTopologyTranslationRef)['T']]: string | null;
}> {
  const { default: german } = await import('./translation.de');
  return german.messages;
}
