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

import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { teamTopologyTranslationRef } from './translation';

/** The German texts; each key of the English ones is here, in the same order. */
export default createTranslationMessages({
  ref: teamTopologyTranslationRef,
  full: true,
  messages: {
    'format.language': 'de',
    'format.percent': '{{value}}\u00a0%',
    'format.justNow': 'gerade eben',
    'format.agoAt': '{{ago}} ({{time}})',
    'action.retry': 'Erneut versuchen',
    'action.cancel': 'Abbrechen',
    'action.undo': 'Rückgängig machen',
    'action.reload': 'Neu laden',
    'action.recheck': 'Neu prüfen',
    'action.rechecking': 'Wird geprüft\u00a0…',
    'action.showMore': 'Mehr anzeigen',
    'action.copy': 'Kopieren',
    'action.copied': 'Kopiert',
    'action.openFile': 'Datei öffnen',
    'action.asTable': 'Als Tabelle',
    'action.close': 'Schließen',
    asOf: 'Stand: {{time}}',
    loading: 'Wird geladen\u00a0…',
    stillLoading: 'Die Antwort des Backends steht noch aus\u00a0…',
    loaded: 'Geladen',
    'tab.label': 'Team Topology',
    'function.unclassified': 'Nicht eingeordnet',
    'function.title.infra': 'Infrastruktur',
    'function.title.sre': 'SRE',
    'function.title.devops': 'DevOps',
    'function.title.platform': 'Plattform',
    'function.title.devsecops': 'DevSecOps',
    'function.title.application': 'Anwendung',
    'function.mission.infra':
      'Baut das Fundament: Netze, Cloud-Ressourcen, Cluster und Speicher.',
    'function.mission.sre':
      'Behandelt den Betrieb als Softwareproblem, damit Dienste zuverlässig bleiben.',
    'function.mission.devops':
      'Verkürzt den Weg von einer Änderung im Code in die Produktion.',
    'function.mission.platform':
      'Betreibt die interne Entwicklerplattform als Produkt für ihre Entwickler.',
    'function.mission.devsecops':
      'Bringt Sicherheit in jeden Schritt der Auslieferung, als Code.',
    'function.mission.application':
      'Ist das Produkt selbst: der Code, der den Kunden dient.',
    'function.question.infra':
      'Was braucht diese Software, um zu laufen, und ist es da?',
    'function.question.sre': 'Liegt die Zuverlässigkeit im Fehlerbudget?',
    'function.question.devops':
      'Wie fließt Code in die Produktion, und wie schnell kann es eine Korrektur?',
    'function.question.platform': 'Warum war dafür ein Ticket nötig?',
    'function.question.devsecops':
      'Ist es von Haus aus sicher, ohne dass jemand daran denken muss?',
    'function.question.application': 'Dient es den Kunden?',
    'function.northStar.infra': 'Bereitstellung und Verfügbarkeit',
    'function.northStar.sre': 'Zuverlässigkeit im Rahmen der Fehlerbudgets',
    'function.northStar.devops': 'Tempo der Auslieferung',
    'function.northStar.platform': 'Erlebnis der Entwickler',
    'function.northStar.devsecops': 'Sicherheit ohne Verlust an Tempo',
    'function.northStar.application': 'Funktionen, die Kunden nutzen',
    'function.inSentence.infra': 'Infrastruktur',
    'function.inSentence.sre': 'SRE',
    'function.inSentence.devops': 'DevOps',
    'function.inSentence.platform': 'Plattform',
    'function.inSentence.devsecops': 'DevSecOps',
    'function.inSentence.application': 'Anwendung',
    'function.inSentence.unclassified': 'nicht eingeordnet',
    'state.gap': 'Lücke',
    'state.unknown': 'Unbekannt',
    'state.met': 'Erfüllt',
    'state.exempt': 'Ausgenommen',
    'state.notApplicable': 'Nicht anwendbar',
    'states.gap': 'Lücken',
    'states.unknown': 'Unbekannt',
    'states.met': 'Erfüllt',
    'states.exempt': 'Ausgenommen',
    'states.notApplicable': 'Nicht anwendbar',
    'statesCounted.gap_one': 'Lücke',
    'statesCounted.gap_other': 'Lücken',
    'statesCounted.unknown_one': 'Unbekannt',
    'statesCounted.unknown_other': 'Unbekannt',
    'statesCounted.met_one': 'Erfüllt',
    'statesCounted.met_other': 'Erfüllt',
    'statesCounted.exempt_one': 'Ausgenommen',
    'statesCounted.exempt_other': 'Ausgenommen',
    'statesCounted.notApplicable_one': 'Nicht anwendbar',
    'statesCounted.notApplicable_other': 'Nicht anwendbar',
    'severity.critical': 'Kritisch',
    'severity.high': 'Hoch',
    'severity.medium': 'Mittel',
    'severity.low': 'Niedrig',
    'severity.inSentence.critical': 'kritisch',
    'severity.inSentence.high': 'hoch',
    'severity.inSentence.medium': 'mittel',
    'severity.inSentence.low': 'niedrig',
    'grade.declared': 'Angegeben',
    'grade.observed': 'Beobachtet',
    'grade.verified': 'Überprüft',
    'confidence.high': 'Hoch',
    'confidence.medium': 'Mittel',
    'confidence.low': 'Niedrig',
    'confidence.value': '{{word}}, {{number}}',
    'confidence.inSentence.high': 'hohe Konfidenz',
    'confidence.inSentence.medium': 'mittlere Konfidenz',
    'confidence.inSentence.low': 'niedrige Konfidenz',
    disciplineLevel: '{{discipline}}, Stufe {{level}}',
    'error.title': 'Das Team-Topology-Backend hat mit einem Fehler geantwortet',
    'error.hidden': 'Sie dürfen dies nicht sehen, oder es existiert nicht',
    'error.hiddenHint':
      'Fragen Sie die Verantwortlichen oder Ihre Backstage-Administration, ob Sie es sehen sollten.',
    'error.signedOut': 'Sie sind nicht mehr angemeldet',
    'error.signedOutHint':
      'Laden Sie die Seite neu, um sich wieder anzumelden.',
    'error.noBackend': 'Das Team-Topology-Backend antwortet hier nicht',
    'error.noBackendHint':
      'Ist das Backend-Plugin installiert? Ihre Backstage-Administration weiß es.',
    'error.foreign':
      'Etwas anderes hat anstelle des Team-Topology-Backends geantwortet',
    'error.foreignHint':
      'Vielleicht ein Proxy oder eine Anmeldeseite. Laden Sie die Seite neu; bleibt es dabei, sagen Sie es Ihrer Backstage-Administration.',
    'error.unreachable': 'Das Team-Topology-Backend ist nicht erreichbar',
    'error.timeout': 'Das Team-Topology-Backend hat nicht geantwortet',
    'error.timeoutHint': 'Die Anfrage lief {{seconds}} Sekunden lang.',
    'error.message': 'Seine Meldung: {{message}}',
    'entity.owner': 'Verantwortlich',
    'entity.noOwner': 'Niemand verantwortlich',
    'entity.system': 'System',
    'entity.notCounted':
      'Neu hier: Die Summen der Teams enthalten sie nach der nächsten Aktualisierung.',
    'entity.status.requested':
      'Gerade geprüft. Der Katalog liest die Quelle neu; das kann einen Moment dauern.',
    'entity.status.reread':
      'Gerade geprüft. Der Katalog hat die Quelle neu gelesen.',
    'entity.status.unchanged':
      'Gerade geprüft. Der Katalog hat in der Quelle bisher nichts Neues gefunden.',
    'entity.status.notAllowed':
      'Gerade geprüft. Sie dürfen den Katalog nicht bitten, die Quelle neu zu lesen; Änderungen in Git erscheinen daher nach seiner nächsten Runde.',
    'entity.status.failed':
      'Gerade geprüft. Der Katalog konnte nicht gebeten werden, die Quelle neu zu lesen; Änderungen in Git erscheinen daher nach seiner nächsten Runde.',
    'entity.status.closed': 'Jetzt erfüllt: {{practices}}.',
    'entity.status.error':
      'Die erneute Prüfung ist fehlgeschlagen. Gezeigt wird, was zuvor bekannt war.',
    'recheck.menuItem': 'Team Topology neu prüfen',
    'recheck.found': '{{name}}: {{function}} ({{confidence}}), {{gaps}}.',
    'recheck.foundUnclassified': '{{name}}: nicht eingeordnet, {{gaps}}.',
    'recheck.failed': 'Die erneute Prüfung von {{name}} ist fehlgeschlagen.',
    'overview.title': 'Team Topology',
    'overview.open': 'Team Topology öffnen',
    'overview.gaps': 'Lücken',
    'overview.levels': 'Stufen',
    'overview.nothingOwed': 'Hier ist keine Praktik gefordert.',
    'overview.limited': 'Gezählt ist nur, was Sie sehen dürfen.',
    'problems.title': 'Was nicht gelesen werden konnte',
    'problems.subtitle': 'Es zählt nicht, bis es berichtigt ist',
    'functionCard.title': 'Funktion',
    'functionCard.subtitle': 'Was {{name}} ist, nach allem, was zu sehen ist',
    'functionCard.confidence': 'Konfidenz',
    'functionCard.evidenceCount_one': 'aus {{count, number}} Nachweis',
    'functionCard.evidenceCount_other': 'aus {{count, number}} Nachweisen',
    'functionCard.signals': 'Signale',
    'functionCard.signalsDiffer':
      'Die Signale allein sprechen für {{function}} ({{confidence}}).',
    'functionCard.signalsAgree':
      'Die Signale allein sagen dasselbe ({{confidence}}).',
    'functionCard.signalsSilent':
      'Die Signale allein sagen nichts Eindeutiges.',
    'functionCard.unclassifiedMeaning':
      '„Nicht eingeordnet“ heißt: Der Katalog sagt nicht, wofür die Entität da ist, oder spricht für mehrere Funktionen gleich stark. Sie können es selbst sagen: Korrigieren Sie es hier, oder nennen Sie die Funktion in einer Annotation, eine von {{functions}}.',
    'functionCard.shares': 'Anteil je Funktion',
    'functionCard.signalShares': 'Anteil je Funktion, nach den Signalen allein',
    'functionCard.why': 'Warum',
    'functionCard.noEvidence':
      'Kein Signal hat zugetroffen, daher gibt es nichts zu zeigen.',
    'functionCard.withheld':
      'Manche Nachweise nennen Entitäten, die Sie nicht sehen dürfen; sie zählen, werden aber nicht gezeigt.',
    'functionCard.sums': 'Summen: {{sums}}. Die Anteile folgen allein daraus.',
    'functionCard.sum': '{{function}} {{sum}}',
    'functionCard.otherSums': 'alle anderen 0',
    'changes.title': 'Was es ändern würde',
    'changes.showAll': 'Alle {{number}} anzeigen',
    'changes.showFewer': 'Weniger anzeigen',
    'dialog.reason': 'Begründung',
    'dialog.reasonHint': 'Was andere wissen müssen, um es zu verstehen',
    'dialog.reasonMissing': 'Geben Sie eine Begründung an.',
    'dialog.reasonTooLong': 'Höchstens {{limit}} Zeichen.',
    'dialog.counter': '{{number}} von {{limit}}',
    'dialog.sending': 'Wird gespeichert\u00a0…',
    'dialog.owners': 'Verantwortlich ist',
    'dialog.timeoutHint':
      'Ob es gespeichert wurde, ist nicht bekannt. Versuchen Sie es erneut: Zweimal zu speichern schadet nicht.',
    'correction.corrected': 'Korrigiert',
    'correction.no': 'Nein',
    'correction.byAnnotation': 'Durch Annotation angegeben',
    'correction.by': 'Von {{author}}',
    'correction.bySomebody': 'Von einer Person',
    'correction.saidAt': '{{by}}, {{date}} ({{ago}})',
    'correction.function': 'Funktion',
    'correction.why': 'Begründung',
    'correction.confirm': '{{function}} bestätigen',
    'correction.correct': 'Korrigieren',
    'correction.change': 'Korrektur ändern',
    'correction.undo': 'Korrektur aufheben',
    'correction.remove': 'Diese Korrektur entfernen',
    'correction.undoing': 'Wird aufgehoben\u00a0…',
    'correction.declaredIn':
      'Das Feld {{field}} gibt die Funktion an. Um das zu ändern oder aufzuheben, bearbeiten Sie die Datei der Entität.',
    'correction.contraryTitle':
      'Die Signale haben sich seit der Korrektur geändert',
    'correction.contraryHint':
      'Die Korrektur gilt weiterhin. Ist sie noch richtig, nehmen Sie sie noch einmal vor; wenn nicht, ändern Sie sie oder heben Sie sie auf.',
    'correction.overruledTitle': 'Eine Korrektur zählt nicht',
    'correction.overruledText':
      'Sie wurde hier vorgenommen, aber eine Annotation in der Datei der Entität gibt die Funktion an und hat Vorrang.',
    'correction.doneCorrected': 'Korrigiert.',
    'correction.doneChanged': 'Die Korrektur wurde geändert.',
    'correction.doneUndone': 'Die Korrektur wurde aufgehoben.',
    'correction.error.invalid': 'Die Korrektur wurde nicht angenommen',
    'correction.error.forbidden': 'Sie dürfen dies nicht korrigieren',
    'correction.error.conflict': 'Dies lässt sich hier nicht korrigieren',
    'correction.dialog.correctTitle': 'Funktion von {{name}} korrigieren',
    'correction.dialog.changeTitle': 'Korrektur von {{name}} ändern',
    'correction.dialog.confirmTitle': '{{function}} für {{name}} bestätigen',
    'correction.dialog.text':
      'Ihr Wort hat Vorrang vor den Signalen, für alle, bis es aufgehoben wird. Ihr Name und Ihre Begründung werden dazu gezeigt.',
    'correction.dialog.confirmText':
      'Die Funktion bleibt dann, wie sie ist, auch wenn sich die Signale ändern; die Seite weist darauf hin. Ihr Name und Ihre Begründung werden dazu gezeigt.',
    'correction.dialog.confirmReason': 'Die Signale haben recht.',
    'correction.dialog.function': 'Funktion',
    'correction.dialog.functionMissing': 'Wählen Sie eine Funktion.',
    'correction.dialog.current': 'Derzeit',
    'correction.dialog.correct': 'Korrigieren',
    'correction.dialog.confirm': 'Bestätigen',
    'teamFunction.title': 'Funktion',
    'teamFunction.subtitle': 'Wofür {{name}} da ist',
    'teamFunction.confidence': 'Konfidenz',
    'teamFunction.basis': 'Beruht auf',
    'teamFunction.basisField': 'einer Annotation der Gruppe',
    'teamFunction.basisPerson': 'dem Wort einer Person',
    'teamFunction.basisOwn_one':
      '{{count, number}} Entität, für die das Team verantwortlich ist',
    'teamFunction.basisOwn_other':
      '{{count, number}} Entitäten, für die das Team verantwortlich ist',
    'teamFunction.basisAll_one':
      '{{count, number}} Entität, für die das Team oder ein Unterteam verantwortlich ist',
    'teamFunction.basisAll_other':
      '{{count, number}} Entitäten, für die das Team und seine Unterteams verantwortlich sind',
    'teamFunction.basisWords': 'Name, Titel und Beschreibung der Gruppe',
    'teamFunction.basisNone':
      'nichts: Weder die Entitäten des Teams noch seine Worte sagen es deutlich',
    'teamFunction.teamType': 'Teamtyp (angegeben)',
    'teamFunction.teamTypeMeaning':
      '{{type}}, ein Begriff des Buchs Team Topologies, keine Funktion',
    'teamFunction.unclassifiedMeaning':
      '„Nicht eingeordnet“ heißt: Nichts sagt deutlich, wofür das Team da ist. Sie können es selbst sagen: Korrigieren Sie es hier, oder nennen Sie die Funktion in einer Annotation, eine von {{functions}}.',
    'teamFunction.compared': 'Angegeben und beobachtet',
    'teamFunction.declared': 'Angegeben',
    'teamFunction.declaredField': 'durch Annotation',
    'teamFunction.declaredPerson': 'durch eine Person',
    'teamFunction.declaredNot': 'Niemand hat sie angegeben',
    'teamFunction.observed': 'Beobachtet',
    'teamFunction.observedOf_one':
      '{{percent}} von {{count, number}} Entität, {{confidence}}',
    'teamFunction.observedOf_other':
      '{{percent}} von {{count, number}} Entitäten, {{confidence}}',
    'teamFunction.observedTie_one':
      'In {{count, number}} Entität führt keine Funktion',
    'teamFunction.observedTie_other':
      'In {{count, number}} Entitäten führt keine Funktion',
    'teamFunction.observedNothing':
      'Nichts, wofür es verantwortlich ist, nennt eine Funktion',
    'teamFunction.words': 'Eigene Worte',
    'teamFunction.wordsNothing': 'Seine Worte sagen nichts',
    'teamFunction.wordsTie': 'In seinen Worten führt keine Funktion',
    'teamFunction.observedShares':
      'Anteil je Funktion an dem, wofür das Team verantwortlich ist',
    'teamFunction.wordsShares':
      'Anteil je Funktion, nach seinen eigenen Worten',
    'teamFunction.showEvidence': 'Zeigen, was seine Worte sagen',
    'teamFunction.hideEvidence': 'Ausblenden, was seine Worte sagen',
    'teamFunction.evidenceCaption': 'Nachweise in seinen eigenen Worten',
    'evidence.caption': 'Nachweise für die Funktion',
    'evidence.evidence': 'Nachweis',
    'evidence.speaksFor': 'Spricht für',
    'evidence.against': 'gegen {{function}}',
    'evidence.weight': 'Gewicht',
    'evidence.grade': 'Güte',
    'evidence.nothing': 'Nichts',
    'practices.title': 'Praktiken',
    'practices.subtitle':
      'In Kraft: {{total}}. Hier gefordert: {{owed}}. Erfüllt: {{met}} von {{known}} bekannten.',
    'practices.none': 'Die Regeln enthalten keine Praktik.',
    'practices.barLabel': 'Praktiken nach Zustand: {{counts}}',
    'practices.barEntry': '{{number}} {{state}}',
    'practices.unknownHint': 'Niemand konnte es sagen; zählt nicht als Lücke',
    'practices.exemptHint': 'Befristet hingenommen; zählt nicht als erfüllt',
    'practices.allUnknown':
      'Noch lässt sich nichts sagen: Alles, was hier gilt, ist unbekannt. Jede Prüfung darunter nennt den Grund und was ihn beheben würde.',
    'practices.noGaps':
      'Keine Lücken. Was hier gilt, ist erfüllt, ausgenommen oder unbekannt.',
    'practices.until': 'bis {{date}}',
    'practices.found': 'Was gefunden wurde',
    'practices.foundNothing': 'Nichts im Katalog gibt darüber Auskunft.',
    'practices.source': 'Quelle: {{source}}',
    'practices.sourceMeasured': 'Quelle: {{source}} · {{measured}}',
    'practices.measured': '{{number}} {{unit}}',
    'practices.measuredWithLimit': '{{measured}}, {{limit}}',
    'practices.threshold': 'Grenze {{number}} {{unit}}',
    'practices.seeThere': 'Dort ansehen',
    'practices.since': 'Seit',
    'practices.countsOn': 'Zählt zu',
    'practices.exemptUntil': 'Ausgenommen bis',
    'practices.exemptReason': 'Hingenommen, weil',
    'practices.withheld':
      'Manches, was gefunden wurde, nennt Entitäten, die Sie nicht sehen dürfen; es zählt, wird aber nicht gezeigt.',
    'exemption.exempt': 'Ausnehmen\u00a0…',
    'exemption.revoke': 'Widerrufen',
    'exemption.revoking': 'Wird widerrufen\u00a0…',
    'exemption.approve': 'Genehmigen',
    'exemption.reject': 'Ablehnen\u00a0…',
    'exemption.title': 'Ausnahmen',
    'exemption.subtitle':
      'Lücken, die eine Person befristet hinnimmt; sie zählen nie als erfüllt. Was am ehesten endet, steht zuerst.',
    'exemption.actionOf': '{{action}}: {{practice}}',
    'exemption.by': 'Von',
    'exemption.state': 'Zustand',
    'exemption.until': 'Bis',
    'exemption.withoutEnd': 'ohne Ende',
    'exemption.reason': 'Begründung',
    'exemption.decision': 'Entscheidung',
    'exemption.declaredInFile':
      'Eine Annotation in der Datei der Entität gibt sie an. Um sie zu ändern oder zu beenden, bearbeiten Sie diese Datei.',
    'exemption.doneActive': 'Ausgenommen bis {{date}}.',
    'exemption.doneActiveOpen': 'Ohne Ende ausgenommen.',
    'exemption.doneRequested':
      'Beantragt. Es bleibt eine Lücke, bis eine berechtigte Person die Ausnahme genehmigt.',
    'exemption.doneRejected':
      'Die Ausnahme wurde abgelehnt. Die Lücke bleibt eine.',
    'exemption.doneRevoked': 'Die Ausnahme wurde widerrufen.',
    'exemption.withdraw': 'Zurückziehen\u00a0…',
    'exemption.asked': 'Ausnahme beantragt',
    'exemption.askedUntil':
      'Ausnahme von {{author}} bis {{date}} beantragt, wartet auf Genehmigung.',
    'exemption.askedOpen':
      'Ausnahme von {{author}} ohne Ende beantragt, wartet auf Genehmigung.',
    'exemption.afterRefresh':
      'Summen und Listen folgen mit der nächsten Aktualisierung.',
    'exemption.status.requested': 'Wartet auf Genehmigung',
    'exemption.status.active': 'In Kraft',
    'exemption.status.expired': 'Beendet',
    'exemption.status.revoked': 'Widerrufen',
    'exemption.status.rejected': 'Abgelehnt',
    'exemption.target.title': 'Gilt für',
    'exemption.target.thisEntity': '{{name}} allein',
    'exemption.target.sentence': 'Gilt für: {{target}}.',
    'exemption.target.team': 'Alle Entitäten von {{team}}',
    'exemption.target.type': 'Alles der Art {{kind}} vom Typ {{type}}',
    'exemption.error.invalid': 'Die Ausnahme wurde nicht angenommen',
    'exemption.error.forbidden': 'Das dürfen Sie nicht',
    'exemption.error.conflict': 'Das ist jetzt nicht möglich',
    'exemption.dialog.title': 'Lücke befristet hinnehmen: {{practice}}',
    'exemption.dialog.text':
      'Sie zählt dann als ausgenommen, nie als erfüllt, und wird am Tag nach dem letzten wieder zur Lücke. Ihr Name und Ihre Begründung werden dazu gezeigt.',
    'exemption.dialog.until': 'Letzter Tag',
    'exemption.dialog.untilHint': 'Am Tag danach ist es wieder eine Lücke',
    'exemption.dialog.untilPast': 'Wählen Sie einen Tag ab heute.',
    'exemption.dialog.untilChoices': 'Dauer',
    'exemption.dialog.months_one': '{{count, number}} Monat',
    'exemption.dialog.months_other': '{{count, number}} Monate',
    'exemption.dialog.exempt': 'Ausnehmen',
    'exemption.dialog.rejectTitle': 'Ausnahme ablehnen: {{practice}}',
    'exemption.dialog.rejectText':
      'Die Lücke bleibt eine. Ihr Name und Ihre Begründung werden gezeigt.',
    'exemption.dialog.reject': 'Ablehnen',
    'exemption.dialog.revokeTitle': 'Ausnahme widerrufen: {{practice}}',
    'exemption.dialog.revokeText':
      'Wofür sie gilt, das wird wieder zur Lücke. Ihr Name und Ihre Begründung werden gezeigt.',
    'exemption.dialog.revoke': 'Widerrufen',
    'exemption.dialog.withdrawTitle':
      'Beantragte Ausnahme zurückziehen: {{practice}}',
    'exemption.dialog.withdrawText':
      'Die Lücke bleibt eine, und niemand muss mehr entscheiden. Ihr Name und Ihr Grund werden gezeigt.',
    'exemption.dialog.withdraw': 'Zurückziehen',
    'remedy.title': 'So schließen Sie sie',
    'remedy.file': 'catalog-info.yaml',
    'remedy.code': 'Was in catalog-info.yaml zu ergänzen ist',
    'remedy.links': 'Mehr dazu',
    'remedy.reading': 'Die Datei der Entität wird gelesen\u00a0…',
    'remedy.failed': 'Die genaue Änderung ließ sich nicht ermitteln',
    'remedy.noDiff': 'Eine genaue Änderung lässt sich nicht zeigen',
    'remedy.change': 'Änderung an {{path}}',
    'remedy.lines_one': '{{count, number}} Zeile zu ergänzen',
    'remedy.lines_other': '{{count, number}} Zeilen zu ergänzen',
    'remedy.copyLines': 'Zeilen kopieren',
    'remedy.copyDiff': 'Diff kopieren',
    'remedy.added': 'Hinzugefügt:',
    'remedy.removed': 'Entfernt:',
    'remedy.skipped': 'Weiter unten, ab Zeile {{number}}:',
    'remedy.alternatives': 'Es gibt andere Wege, von denen einer genügt:',
    'remedy.placeholders': 'Ersetzen Sie {{placeholders}}.',
    'remedy.templates_one': 'Die Vorlage für Entitäten dieses Typs:',
    'remedy.templates_other': 'Die Vorlagen für Entitäten dieses Typs:',
    'remedy.edit': 'Datei bearbeiten',
    'remedy.openTemplate': 'Formular von {{title}} öffnen',
    'team.scope': 'Umfang',
    'team.own': 'Eigene {{number}}',
    'team.all': 'Mit Unterteams {{number}}',
    'team.assessed': '{{assessed}} von {{total}} bewertet',
    'team.showNotAssessed':
      '{{assessed}} von {{total}} bewertet, zeigen, was nicht und warum',
    'team.limited': 'Zählt nur, was Sie sehen dürfen',
    'team.refreshing': 'Eine Aktualisierung läuft',
    'team.subTeams': 'Unterteams',
    'refresh.failedTitle': 'Die letzte Aktualisierung ist fehlgeschlagen',
    'refresh.failedShown': '{{error}} Gezeigt werden Daten vom Stand {{time}}.',
    'refresh.failedReason': 'Das Backend hat keinen Grund genannt.',
    'refresh.failedNothing': '{{error}} Es gibt noch keine Daten.',
    'refresh.overdueTitle': 'Die Daten sind älter, als sie sein sollten',
    'refresh.overdueText':
      'Sie sind vom Stand {{time}}. Nach dem Zeitplan sollten seitdem zwei Aktualisierungen fertig geworden sein; Ihre Backstage-Administration kann herausfinden, was sie aufhält.',
    'refresh.neverTitle': 'Die erste Bewertung läuft noch',
    'refresh.neverText':
      'Alle Entitäten des Katalogs werden zum ersten Mal bewertet. Das dauert Sekunden bis wenige Minuten; dann zeigt die Seite, woran das Team arbeitet.',
    'empty.title': 'Dieses Team ist im Katalog für nichts verantwortlich',
    'empty.text':
      'Ein Team ist verantwortlich für das, was es als „owner“ nennt: Tragen Sie den Namen der Gruppe in spec.owner seiner Komponenten, APIs, Ressourcen und Systeme ein.',
    'empty.limitedTitle':
      'Sie sehen nichts, wofür dieses Team verantwortlich ist',
    'empty.limitedText':
      'Es kann für etwas verantwortlich sein, das Sie nicht sehen dürfen. Fehlt etwas: Ein Team ist für das verantwortlich, was das Team in spec.owner nennt.',
    'empty.docs': 'Wie Verantwortung festgelegt wird',
    'empty.ownTitle':
      'Das Team selbst ist im Katalog für nichts verantwortlich',
    'empty.ownLimitedTitle':
      'Sie sehen nichts, wofür das Team selbst verantwortlich ist',
    'empty.ownText_one':
      'Seine Unterteams sind für {{count, number}} Entität verantwortlich.',
    'empty.ownText_other':
      'Seine Unterteams sind für {{count, number}} Entitäten verantwortlich.',
    'empty.showAll': 'Mit Unterteams anzeigen',
    'mix.title': 'Woran das Team arbeitet',
    'mix.subtitle_one':
      '{{count, number}} bewertete Entität, gezählt nach ihrer Hauptfunktion',
    'mix.subtitle_other':
      '{{count, number}} bewertete Entitäten, jede gezählt nach ihrer Hauptfunktion',
    'mix.barLabel': 'Verteilung der Funktionen: {{mix}}',
    'mix.barEntry': '{{function}} {{percent}}',
    'mix.sentence.nothing': 'Noch keine seiner Entitäten ist bewertet.',
    'mix.sentence.single_one':
      'Einziger Schwerpunkt: {{subject}}, mit {{count, number}} bewerteten Entität.',
    'mix.sentence.single_other':
      'Einziger Schwerpunkt: {{subject}}; alle {{count, number}} bewerteten Entitäten zählen zu {{function}}.',
    'mix.sentence.mostly':
      'Schwerpunkt: {{subject}} ({{percent}} {{function}}).',
    'mix.sentence.mostlyWithBehind':
      'Schwerpunkt: {{subject}} ({{percent}} {{function}}), dahinter {{others}}.',
    'mix.sentence.mostlyWithBeside':
      'Schwerpunkt: {{subject}} ({{percent}} {{function}}), daneben {{others}}.',
    'mix.sentence.mixed': 'Verteilt die Arbeit: {{parts}}.',
    'mix.sentence.part': '{{percent}} {{function}}',
    'mix.sentence.rest': '{{percent}} anderes',
    'mix.sentence.unclassified_one':
      'Woran es arbeitet, ist nicht bekannt: Der Katalog sagt zu wenig über seine {{count, number}} bewertete Entität.',
    'mix.sentence.unclassified_other':
      'Woran es arbeitet, ist nicht bekannt: Der Katalog sagt zu wenig über alle {{count, number}} bewerteten Entitäten.',
    'mix.sentence.mostlyUnclassified':
      'Woran es arbeitet, ist größtenteils nicht bekannt: {{percent}} seiner Entitäten sind nicht eingeordnet, die übrigen zählen zu {{parts}}.',
    'mix.sentence.others_one': '{{functions}}',
    'mix.sentence.others_other': '{{functions}}',
    'mix.sentence.other': '{{number}}\u00a0×\u00a0{{function}}',
    'mix.sentence.more': '{{number}}\u00a0×\u00a0anderes',
    'mix.subject.infra': 'Infrastruktur',
    'mix.subject.sre': 'Zuverlässigkeit',
    'mix.subject.devops': 'Auslieferung',
    'mix.subject.platform': 'die interne Plattform',
    'mix.subject.devsecops': 'Sicherheit in der Auslieferung',
    'mix.subject.application': 'das Produkt',
    'guide.open': 'Was {{function}} ist',
    'guide.question': 'Ihre Frage',
    'guide.northStar': 'Richtet sich nach',
    'guide.gives': 'Gibt den anderen',
    'guide.measured': 'Gemessen an',
    'guide.picture': 'Als Eisenbahn',
    'guide.together': 'Mit den anderen',
    'guide.practices': 'Was sie praktiziert',
    'guide.noPractices':
      'Keine Praktik zählt zu einer eigenen Leiter. Was zu ihr gehört, schuldet die Praktiken der anderen Disziplinen.',
    'guide.others': 'Andere Funktionen',
    'guide.level1': 'Stufe 1, Grundlage',
    'guide.level2': 'Stufe 2, Praxis',
    'guide.level3': 'Stufe 3, Strategie',
    'guide.infra.gives':
      'Kapazität: Es gibt immer etwas Solides, worauf sich etwas betreiben lässt.',
    'guide.infra.measured':
      'Der Gesundheit dessen, was darunter liegt: Cluster, die laufen, APIs, die antworten.',
    'guide.infra.picture': 'Verlegt die Gleise.',
    'guide.infra.together':
      'Plattform macht aus dem, was sie bereitstellt, Selbstbedienung, SRE sagt ihr, wo die Grundlage dünn ist, und DevOps rollt ihre Änderungen aus wie jeden anderen Code.',
    'guide.infra.level1':
      'Anfragen werden beantwortet: ein Server, ein Port, ein Konto.',
    'guide.infra.level2':
      'Sie ist entworfen: Module zur Wiederverwendung, gehärtete Cluster, alles als Code und neu aufbaubar.',
    'guide.infra.level3':
      'Sie ist um Jahre voraus: mehrere Regionen, geübte Wiederherstellung, geplante Kapazität.',
    'guide.sre.gives':
      'Gewissheit: Nutzer finden vor, was ihnen versprochen wurde.',
    'guide.sre.measured':
      'Zielen, die gehalten werden, verbleibendem Fehlerbudget, Latenz am langsamen Ende.',
    'guide.sre.picture': 'Hält den Zug auf Tempo und auf den Schienen.',
    'guide.sre.together':
      'Sie muss Codeänderungen der Anwendungsteams und Deployments von DevOps sehen. Ist das Fehlerbudget verbraucht, ruhen Releases, bis es sich erholt hat. Am besten arbeitet sie in oder nahe bei den Teams, die die Dienste betreiben.',
    'guide.sre.level1': 'Jemand wacht und wird gerufen; erste Skripte gibt es.',
    'guide.sre.level2':
      'Indikatoren und Ziele sind festgelegt, und bekannte Fehler behebt Software.',
    'guide.sre.level3':
      'Das Fehlerbudget ist mit dem Produkt vereinbart, Post-mortems ändern Code, und Risiken des Ganzen werden gesehen.',
    'guide.devops.gives':
      'Tempo: Eine Korrektur ist binnen Minuten in Produktion.',
    'guide.devops.measured':
      'Wie oft ausgeliefert wird und wie schnell ein Fehler behoben ist.',
    'guide.devops.picture': 'Lässt den Zug pünktlich abfahren.',
    'guide.devops.together':
      'Trägt, was Anwendungsteams schreiben, dorthin, wo SRE es gesund hält, mit den Werkzeugen, die Plattform anbietet. Ein Team dieses Namens, das nur Übergaben annimmt, ist Anlass, genauer hinzusehen.',
    'guide.devops.level1': 'Es gibt eine Pipeline, und sie funktioniert.',
    'guide.devops.level2':
      'Der Sollzustand liegt in Git, es gibt eine Strategie für Deployments, und die Zeit bis zur Wiederherstellung ist bekannt.',
    'guide.devops.level3':
      'Kleine Schritte in den Trunk, Feature-Flags und schrittweise Auslieferung, überall.',
    'guide.platform.gives':
      'Hebelwirkung: Die Arbeit eines Teams erspart die aller anderen.',
    'guide.platform.measured':
      'Tickets, die niemand stellen musste, und der Zeit, bis neue Kollegen zum ersten Mal ausliefern.',
    'guide.platform.picture': 'Baut die App, in der alle anderen buchen.',
    'guide.platform.together':
      'Sie entwirft für alle anderen wie für Kunden. DevOps und SRE legen ihr Wissen in ihre Vorlagen, sodass es vom ersten Tag an da ist. Sie lohnt sich, sobald mehrere Teams dasselbe bauen würden.',
    'guide.platform.level1':
      'Interne Werkzeuge: eine Kommandozeile, ein Wrapper, ein Chart.',
    'guide.platform.level2': 'Ein Portal zur Selbstbedienung und Golden Paths.',
    'guide.platform.level3':
      'Ein eigenes Produkt: eine Roadmap, Rückmeldungen und ein erstes Deployment am ersten Tag.',
    'guide.devsecops.gives':
      'Vertrauen: Was veröffentlicht wird, ist sicher, und das lässt sich zeigen.',
    'guide.devsecops.measured':
      'Schwachstellen, die vor dem Release gefunden werden, und Nachweisen der Compliance.',
    'guide.devsecops.picture': 'Prüft jede Fahrkarte ohne Warteschlange.',
    'guide.devsecops.together':
      'Sie durchzieht alle anderen: Ihre Prüfungen leben in den Pipelines von DevOps, ihre Richtlinien in den Vorlagen von Plattform, ihre Geheimnisse in dem, was Infrastruktur bereitstellt.',
    'guide.devsecops.level1': 'Scans laufen in der Pipeline.',
    'guide.devsecops.level2':
      'Richtlinien, Geheimnisse und Identitäten sind automatisiert.',
    'guide.devsecops.level3':
      'Sicherheit ist überall Code, und der Nachweis fällt nebenbei an.',
    'guide.application.gives': 'Das Produkt selbst, für das Kunden bezahlen.',
    'guide.application.measured': 'Funktionen, die Kunden nutzen.',
    'guide.application.picture': 'Befördert die Fahrgäste.',
    'guide.application.together':
      'Alle anderen sind für sie da. Sie verlässt sich auf DevOps für den Weg in die Produktion, auf SRE für ihre Gesundheit dort und auf Plattform für alles, was sie nicht selbst bauen muss.',
    'observations.title': 'Beobachtungen',
    'observations.subtitle':
      'Festgestellte Tatsachen über das Team als Ganzes; was sie bedeuten, entscheiden Menschen',
    'observations.none': 'Am Team als Ganzem fällt nichts auf.',
    'observations.noneElse': 'Sonst fällt am Team als Ganzem nichts auf.',
    'observations.more': 'und {{number}} weitere',
    'observations.actionOf': '{{action}}: {{title}}',
    'observations.confirm': 'Bestätigen',
    'observations.confirming': 'Wird bestätigt\u00a0…',
    'observations.dismiss': 'Verwerfen',
    'observations.undoing': 'Wird zurückgenommen\u00a0…',
    'observations.why': 'Warum',
    'observations.confirmedBy': 'Bestätigt von {{author}}, {{date}}',
    'observations.dismissedBy': 'Verworfen von {{author}}, {{date}}',
    'observations.withheld':
      'Der Grund wird nicht gezeigt, weil Sie nicht alles sehen dürfen, worauf dies beruht.',
    'observations.dismissedCount_one': '{{count, number}} verworfen',
    'observations.dismissedCount_other': '{{count, number}} verworfen',
    'observations.concerned': 'Wen es betrifft',
    'observations.docs': 'Mehr in der Dokumentation: {{docs}}',
    'observations.done.confirmed': 'Bestätigt.',
    'observations.done.dismissed':
      'Verworfen. Die Beobachtung steht jetzt am Ende der Liste.',
    'observations.done.undone': 'Zurückgenommen.',
    'observations.error.invalid': 'Dies wurde nicht angenommen',
    'observations.error.forbidden':
      'Sie dürfen dies nicht bestätigen oder verwerfen',
    'observations.dialog.title': '„{{title}}“ verwerfen',
    'observations.dialog.text':
      'Die Beobachtung steht dann für alle am Ende der Liste und zählt nicht mehr, bis dies zurückgenommen wird oder die Tatsache eine andere wird. Ihr Name und Ihr Grund werden dazu gezeigt.',
    'observations.dialog.dismiss': 'Verwerfen',
    'observations.rule.allHats':
      'Wird festgestellt, wenn einem Team Arbeit aus {{functions}} oder mehr Funktionen gehört, Anwendung nicht mitgezählt. Ab {{entities}} Entitäten heißt es nicht mehr, das sei normal.',
    'observations.rule.functionDiffers':
      'Wird festgestellt, wenn das, als was das Team angegeben ist oder sich selbst beschreibt, und das, was ihm gehört, deutlich verschiedene Funktionen nennen.',
    'observations.rule.functionHole':
      'Wird festgestellt, wenn nichts, was dem Team gehört, eine Funktion hat und nach den Beziehungen im Katalog auch nichts solche Arbeit anderer nutzt.',
    'observations.rule.labelOnly':
      'Wird festgestellt, wenn ein Team DevOps, SRE oder Plattform heißt und von {{entities}} oder mehr Entitäten, die ihm gehören, keine diese Funktion hat.',
    'observations.rule.labelDelivery':
      'Wird festgestellt, wenn einem DevOps-Team mit {{entities}} oder mehr Entitäten gehört, womit andere Teams ausliefern, aber kein Produkt.',
    'observations.rule.manyStacks':
      'Wird festgestellt, wenn Komponenten in Produktion nach ihren Tags in mehr als {{stacks}} Sprachen geschrieben sind.',
    'observations.rule.platformWithoutUsers':
      'Wird festgestellt, wenn weniger als {{teams}} andere Teams nutzen, was einem Plattform-Team gehört, und mindestens so viele es könnten.',
    'observations.rule.silo':
      'Wird festgestellt, wenn einem Team alle Arbeit einer Funktion gehört, {{entities}} Entitäten oder mehr, während {{teams}} oder mehr andere Teams Dienste in Produktion betreiben.',
    'observations.number.components': 'Komponenten in Produktion',
    'observations.number.entities': 'Entitäten',
    'observations.number.functions': 'Funktionen',
    'observations.number.ofFunction': 'Mit dieser Funktion',
    'observations.number.otherTeams': 'Andere Teams',
    'observations.number.services': 'Dienste in Produktion',
    'observations.number.stacks': 'Sprachen',
    'observations.number.tagged': 'Mit einer Sprache in ihren Tags',
    'observations.number.teams': 'Andere Teams mit Diensten',
    'observations.number.usingTeams': 'Teams, die es nutzen',
    'interactions.title': 'Interaktionen',
    'interactions.subtitle':
      'Aus Beziehungen im Katalog; jedes Team steht einmal, unter seiner wichtigsten Art',
    'interactions.dependOnUs': 'Hängen von uns ab',
    'interactions.weDependOn': 'Wir hängen ab von',
    'interactions.teams_one': '{{count, number}} Team',
    'interactions.teams_other': '{{count, number}} Teams',
    'interactions.head': '{{teams}}; {{meaning}}',
    'interactions.theirUses':
      'die Zahl sagt, wie viele ihrer Entitäten unsere nutzen',
    'interactions.ourUses':
      'die Zahl sagt, wie viele unserer Entitäten ihre nutzen',
    'interactions.mode.xAsAService': 'X-as-a-Service',
    'interactions.mode.sharedOwnership': 'Gemeinsamer Besitz',
    'interactions.mode.template': 'Vorlage',
    'interactions.theyDo.xAsAService':
      'nutzen eine API oder eine andere Entität von uns',
    'interactions.theyDo.sharedOwnership':
      'besitzen Entitäten gemeinsam mit uns',
    'interactions.theyDo.template':
      'haben Entitäten aus unseren Vorlagen erstellt',
    'interactions.weDo.xAsAService':
      'wir nutzen eine API oder eine andere Entität von ihnen',
    'interactions.weDo.sharedOwnership': 'wir besitzen Entitäten gemeinsam',
    'interactions.weDo.template':
      'wir haben Entitäten aus ihren Vorlagen erstellt',
    'interactions.group': '{{mode}}, {{function}}',
    'interactions.more': '+{{number}} weitere',
    'interactions.fewer': 'Weniger anzeigen',
    'interactions.actionOf': '{{action}}: {{group}}',
    'interactions.search': 'Teams suchen',
    'interactions.found': '{{shown}} von {{total}} Teams',
    'interactions.noMatch': 'Kein Team passt.',
    'interactions.noTeam': 'Kein anderes Team, soweit der Katalog es zeigt.',
    'interactions.capped': 'Nur {{shown}} von {{total}} Teams sind zu sehen.',
    'interactions.usersWithoutTeam_one':
      '{{count, number}} Entität, die unsere nutzt, gehört keinem Team, das Sie sehen dürfen.',
    'interactions.usersWithoutTeam_other':
      '{{count, number}} Entitäten, die unsere nutzen, gehören keinem Team, das Sie sehen dürfen.',
    'interactions.usedWithoutTeam_one':
      '{{count, number}} Entität, die wir nutzen, gehört keinem Team, das Sie sehen dürfen.',
    'interactions.usedWithoutTeam_other':
      '{{count, number}} Entitäten, die wir nutzen, gehören keinem Team, das Sie sehen dürfen.',
    'interactions.empty':
      'Keine Beziehung im Katalog führt zu einem anderen Team oder kommt von einem.',
    'interactions.emptyHint':
      'Beziehungen entstehen aus dem, was Entitäten angeben: spec.consumesApis für die APIs, die eine nutzt, spec.dependsOn für Komponenten und Ressourcen und die Annotation backstage.io/source-template für die Vorlage, aus der sie erstellt wurde.',
    'interactions.team': 'Team',
    'interactions.modes': 'Arten',
    'interactions.function': 'Funktion',
    'interactions.entities': 'Entitäten',
    'interactions.examples': 'Zum Beispiel',
    'interactions.modeUses': '{{mode}} {{number}}',
    'interactions.example.xAsAService': '{{user}} nutzt {{used}}',
    'interactions.example.sharedOwnership': 'beide besitzen {{entity}}',
    'interactions.example.template': '{{user}} wurde aus {{used}} erstellt',
    'history.title': 'Lücken im Zeitverlauf',
    'history.entityTitle': 'Verlauf',
    'history.period': 'Zeitraum',
    'history.months_one': '{{count, number}} Monat',
    'history.months_other': '{{count, number}} Monate',
    'history.since': 'Seit',
    'history.sinceInvalid': 'Wählen Sie einen Tag bis heute.',
    'history.sum': 'Von {{first}} auf {{last}} Lücken: {{parts}}.',
    'history.part': '{{cause}} {{change}}',
    'history.unmoved': 'nichts hat sich bewegt',
    'history.balanced': 'ebenso viele geöffnet wie geschlossen',
    'history.moved_one':
      '{{cause}}: {{opened}} geöffnet, {{closed}} geschlossen in {{count, number}} Entität.',
    'history.moved_other':
      '{{cause}}: {{opened}} geöffnet, {{closed}} geschlossen in {{count, number}} Entitäten.',
    'history.drawing':
      'Von {{first}} Lücken am {{from}} auf {{last}} am {{to}}',
    'history.begins':
      'Der Verlauf beginnt am {{date}}. Vom zweiten Tag an gibt es etwas zu vergleichen.',
    'history.beginsLater': 'Der Verlauf beginnt am {{date}}.',
    'history.notBegun': 'Der Verlauf beginnt mit der nächsten Aktualisierung.',
    'history.notYet': 'Seit der ersten Bewertung hat sich nichts geändert.',
    'history.date': 'Datum',
    'history.change': 'Änderung',
    'history.why': 'Warum',
    'history.stateChange': 'von {{before}} zu {{after}}',
    'history.functionChange': 'Funktion: von {{before}} zu {{after}}',
    'history.ownerChange': 'Verantwortlich: erst {{before}}, jetzt {{after}}',
    'history.check': '{{practice}}: {{change}}',
    'history.checkBecause': '{{practice}}: {{change}} ({{cause}})',
    'history.nobody': 'niemand',
    'history.hiddenOwner': 'niemand, den Sie sehen dürfen',
    'history.withheld':
      'Manche Verantwortliche werden nicht genannt, weil Sie sie nicht sehen dürfen.',
    'history.showChanges': 'Jede Änderung zeigen',
    'history.hideChanges': 'Änderungen ausblenden',
    'history.changesCaption': 'Prüfungen, die in einen anderen Zustand kamen',
    'history.noChanges': 'Keine Prüfung kam in einen anderen Zustand.',
    'history.cause.firstSeen': 'Zum ersten Mal gesehen',
    'history.cause.removed': 'Aus dem Katalog entfernt',
    'history.cause.assessmentFailed': 'Konnte nicht bewertet werden',
    'history.cause.assessmentHealed': 'Konnte wieder bewertet werden',
    'history.cause.rulesChanged': 'Regeln geändert',
    'history.cause.correctionChanged': 'Korrektur durch eine Person',
    'history.cause.ownerMoved': 'Verantwortung gewechselt',
    'history.cause.entityEdited': 'Entität bearbeitet',
    'history.cause.neighbourChanged': 'Nachbar geändert',
    'history.cause.sourceSilent': 'Quelle verstummt',
    'history.cause.sourceAnswered': 'Quelle antwortete anders',
    'history.cause.exemptionStarted': 'Ausnahme begonnen',
    'history.cause.exemptionEnded': 'Ausnahme beendet',
    'history.cause.datePassed': 'Datum verstrichen',
    'map.title': 'Platz auf der Vier-Felder-Karte',
    'map.subtitle':
      'Nach dem Anteil jeder Funktion an der Arbeit; DevSecOps durchzieht sie ganz',
    'map.build': 'Bauen & bereitstellen',
    'map.operate': 'Betreiben & automatisieren',
    'map.external': 'Nach außen: Nutzer',
    'map.internal': 'Nach innen: Entwickler',
    'map.gives.infra': 'Kapazität',
    'map.gives.sre': 'Gewissheit',
    'map.gives.devops': 'Tempo',
    'map.gives.platform': 'Hebelwirkung',
    'map.observed': 'Beobachtet',
    'map.declared': 'Angegeben',
    // With a place to break it.
    'map.lane': 'Anwendungs\u00adspur',
    'map.laneHere': 'Das Team steht hier',
    'map.laneLimit': 'Über {{share}} stehen Teams hier',
    'map.stands': 'Steht',
    'map.at.infra': 'nach außen, baut',
    'map.at.sre': 'nach außen, betreibt',
    'map.at.devops': 'nach innen, betreibt',
    'map.at.platform': 'nach innen, baut',
    'map.at.ring': 'im Ring, durch alle Ecken',
    'map.at.lane': 'in der Anwendungsspur',
    'map.onMap_one':
      'Auf der Karte: {{enabling}} der Arbeit befähigen andere. Stärkste Ecke: {{functions}}.',
    'map.onMap_other':
      'Auf der Karte: {{enabling}} der Arbeit befähigen andere. Stärkste Ecken: {{functions}}.',
    'map.onRing':
      'Auf dem Ring: {{enabling}} der Arbeit befähigen andere, alles davon DevSecOps.',
    'map.inLane':
      'In der Anwendungsspur: {{enabling}} der Arbeit befähigen andere, weniger als ein Fünftel.',
    'map.ring': 'Ring: {{share}} davon sind DevSecOps.',
    'map.said': 'Angegeben: {{function}}.',
    'numbers.gaps_one': 'Lücke, {{critical}} kritisch',
    'numbers.gaps_other': 'Lücken, {{critical}} kritisch',
    'numbers.met': 'der bekannten Prüfungen erfüllt',
    'numbers.metOf': '{{met}} von {{known}}',
    'numbers.noneKnown': 'noch keine Prüfung bekannt',
    'numbers.allExempt': 'alle Prüfungen vorläufig ausgenommen',
    'numbers.unknown_one': 'Prüfung unbekannt',
    'numbers.unknown_other': 'Prüfungen unbekannt',
    'numbers.unknownOf': 'von insgesamt {{total}}',
    'numbers.none': '–',
    'levels.title': 'Stufen',
    'levels.subtitle':
      'Erreicht, wenn {{met}} der bekannten Prüfungen erfüllt (die Marke) und {{known}} bekannt sind. Über Praktiken, nie über Menschen.',
    'levels.caption': 'Stufen je Disziplin',
    'levels.discipline': 'Disziplin',
    'levels.known': 'Bekannt',
    'levels.name.one': '1 Grundlage',
    'levels.name.two': '2 Praxis',
    'levels.name.three': '3 Strategie',
    'levels.reachedLevel': 'Stufe {{level}}',
    'levels.below': 'Unter Stufe {{level}}',
    'levels.notAssessable': 'Noch nicht bewertbar',
    'levels.step.reached':
      '{{name}}: erreicht, {{met}} von {{known}} bekannten Prüfungen erfüllt',
    'levels.step.open':
      '{{name}}: {{share}}, {{met}} von {{known}} bekannten Prüfungen erfüllt, {{needed}} nötig',
    'levels.step.notAssessable':
      '{{name}}: noch nicht bewertbar, {{known}} von {{total}} Prüfungen bekannt',
    'levels.step.notApplicable': '{{name}}: Hier zählt nichts',
    'levels.cell.reached': 'Erreicht',
    'levels.cell.open': '{{share}} von {{known}} erfüllt',
    'levels.cell.notAssessable': 'Noch nicht bewertbar',
    'levels.cell.notApplicable': '–',
    'levels.knownOf': '{{share}} · {{known}}/{{total}}',
    'levels.closeMore_one':
      'Schließen Sie {{count, number}} weitere Lücke, um Stufe {{level}} zu erreichen ({{needed}} von {{known}} erfüllt).',
    'levels.closeMore_other':
      'Schließen Sie {{count, number}} weitere Lücken, um Stufe {{level}} zu erreichen ({{needed}} von {{known}} erfüllt).',
    'levels.findOut_one':
      '{{known}} von {{total}} Prüfungen sind bekannt. Klären Sie {{count, number}} weitere, um Stufe {{level}} zu bewerten.',
    'levels.findOut_other':
      '{{known}} von {{total}} Prüfungen sind bekannt. Klären Sie {{count, number}} weitere, um Stufe {{level}} zu bewerten.',
    'levels.done': 'Alles, was hier gefordert ist, ist erreicht.',
    'levels.show': 'Was fehlt',
    'levels.hide': 'Ausblenden',
    'levels.showOf': 'Was fehlt für {{discipline}}, Stufe {{level}}',
    'levels.hideOf':
      'Ausblenden, was für {{discipline}}, Stufe {{level}} fehlt',
    'levels.enoughToReach': 'Genügt, um Stufe {{level}} zu erreichen',
    'levels.enoughToAssess': 'Genügt, um Stufe {{level}} zu bewerten',
    'levels.more': 'Fehlt außerdem',
    'levels.gaps_one': '{{count, number}} Lücke',
    'levels.gaps_other': '{{count, number}} Lücken',
    'levels.unknowns_one': '{{count, number}} unbekannt',
    'levels.unknowns_other': '{{count, number}} unbekannt',
    'levels.effort.small': 'Kleiner Aufwand',
    'levels.effort.medium': 'Mittlerer Aufwand',
    'levels.effort.large': 'Großer Aufwand',
    'levels.gainMet': '+{{points}} Punkte erfüllt',
    'levels.gainKnown': '+{{points}} Punkte bekannt',
    'levels.nothingOwed':
      'Hier ist keine Praktik gefordert für: {{disciplines}}.',
    'gaps.title': 'Lücken, die schwersten zuerst',
    'gaps.subtitle_one':
      '{{gaps}} in {{count, number}} Praktik: {{severities}}. Reihenfolge: Schwere, Reichweite, Alter.',
    'gaps.subtitle_other':
      '{{gaps}} in {{count, number}} Praktiken: {{severities}}. Reihenfolge: Schwere, Reichweite, Alter.',
    'gaps.gapCount_one': '{{count, number}} Lücke',
    'gaps.gapCount_other': '{{count, number}} Lücken',
    'gaps.severityCount': '{{number}} {{severity}}',
    'gaps.caption': 'Lücken nach Praktik',
    'gaps.severity': 'Schwere',
    'gaps.practice': 'Praktik',
    'gaps.affected': 'Betroffen',
    'gaps.since': 'Seit',
    'gaps.why': 'Warum es wichtig ist',
    'gaps.fix': 'Abhilfe',
    'gaps.affectedOf_one': '{{gaps}} von {{count, number}} Entität',
    'gaps.affectedOf_other': '{{gaps}} von {{count, number}} Entitäten',
    'gaps.showFix': 'Abhilfe zeigen',
    'gaps.hideFix': 'Abhilfe ausblenden',
    'gaps.showFixOf': 'Abhilfe zeigen für {{practice}}',
    'gaps.hideFixOf': 'Abhilfe ausblenden für {{practice}}',
    'gaps.shown':
      '{{shown}} von {{total}} Praktiken gezeigt, mit {{shownGaps}} von {{gaps}} Lücken.',
    'gaps.showAll': 'Alle {{number}} anzeigen',
    'gaps.showFewer': 'Weniger anzeigen',
    'gaps.filter': 'Lücken filtern',
    'gaps.discipline': 'Disziplin',
    'gaps.allSeverities': 'Jede Schwere',
    'gaps.allDisciplines': 'Alle Disziplinen',
    'gaps.noneOfKind': 'Keine Lücke dieser Art.',
    'gaps.showAllKinds': 'Alle Lücken anzeigen',
    'gaps.none': 'Es sind keine Lücken bekannt.',
    'gaps.noneExempt_one':
      'Es ist keine Lücke offen; {{count, number}} Prüfung ist vorläufig ausgenommen.',
    'gaps.noneExempt_other':
      'Es ist keine Lücke offen; {{count, number}} Prüfungen sind vorläufig ausgenommen.',
    'gaps.allUnknown_one':
      'Noch lässt sich nichts sagen: Die einzige Prüfung ist unbekannt, weil nichts, was angebunden ist, sie beantwortet.',
    'gaps.allUnknown_other':
      'Noch lässt sich nichts sagen: Alle {{count, number}} Prüfungen sind unbekannt, weil nichts, was angebunden ist, sie beantwortet.',
    'gaps.connect': 'Was die meisten davon beantworten würde',
    'gaps.connectItem_one':
      '{{practice}}, {{count, number}} Prüfung: {{connect}}',
    'gaps.connectItem_other':
      '{{practice}}, {{count, number}} Prüfungen: {{connect}}',
    'gaps.noneUnknown_one':
      'Es sind keine Lücken bekannt; {{count, number}} Prüfung ist noch unbekannt.',
    'gaps.noneUnknown_other':
      'Es sind keine Lücken bekannt; {{count, number}} Prüfungen sind noch unbekannt.',
    'gaps.affectedTitle': 'Betroffene Entitäten',
    'gaps.affectedShown': '{{shown}} von {{total}} gezeigt',
    'gaps.unknownSince': 'noch nicht bekannt',
    'entities.title': 'Entitäten nach Funktion',
    'entities.subtitle_one': '{{count, number}} Entität',
    'entities.subtitle_other': '{{count, number}} Entitäten',
    'entities.filter': 'Nach Funktion filtern',
    'entities.all': 'Alle',
    'entities.notAssessed': 'Nicht bewertet',
    'entities.caption': 'Entitäten des Teams',
    'entities.entity': 'Entität',
    'entities.kind': 'Art',
    'entities.system': 'System',
    'entities.function': 'Funktion',
    'entities.share': 'Anteil',
    'entities.confidence': 'Konfidenz',
    'entities.gaps': 'Lücken',
    'entities.unknown': 'Unbekannt',
    'entities.met': 'Erfüllt',
    'entities.search': 'Entitäten suchen',
    'entities.text': 'Name enthält',
    'entities.allKinds': 'Alle Arten',
    'entities.kinds.component': 'Komponente',
    'entities.kinds.api': 'API',
    'entities.kinds.resource': 'Ressource',
    'entities.kinds.system': 'System',
    'entities.kinds.template': 'Vorlage',
    'entities.sort': 'Ordnen nach',
    'entities.order.asc': 'Aufsteigend',
    'entities.order.desc': 'Absteigend',
    'entities.ascending': 'Aufsteigend, auf absteigend umstellen',
    'entities.descending': 'Absteigend, auf aufsteigend umstellen',
    'entities.matches_one': '{{count, number}} von {{total}} Entitäten passt',
    'entities.matches_other':
      '{{count, number}} von {{total}} Entitäten passen',
    'entities.shown': '{{shown}} von {{total}} gezeigt',
    'entities.none': 'Keine Entität passt.',
    'entities.clearFilters': 'Filter aufheben',
    'entities.notAssessedReason': 'Nicht bewertet: {{error}}',
    'entities.failed_one':
      '{{count, number}} Entität konnte nicht bewertet werden; keine ihrer Prüfungen ist in einer Zahl darüber enthalten.',
    'entities.failed_other':
      '{{count, number}} Entitäten konnten nicht bewertet werden; keine ihrer Prüfungen ist in einer Zahl darüber enthalten.',
    'entities.showFailed': 'Zeigen, welche und warum',
  },
});
