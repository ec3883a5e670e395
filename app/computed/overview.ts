import type { Dossier } from '../dossier/index.ts';
import { indexPlan, type Plan } from '../plan/index.ts';
import { formatDate, formatNumber, formatPercentage, searchable } from '../text/index.ts';
import { membersByProfession } from './member-counts.ts';
import { fichesAction, ficheTitle, itemRows, rowsOf, textCell } from './read-answers.ts';
import type { Computed } from './result.ts';

/** Members by profession, against the professionals counted on the territory. */
export function adhesionParProfession(dossier: Dossier, plan: Plan): Computed {
  const counts = membersByProfession(dossier, plan);
  if (!counts.length) return { kind: 'empty', reason: 'La liste des membres est vide.' };
  const rows = counts.map(({ label, members, present }) => [
    label,
    formatNumber(members),
    present === undefined ? '' : formatNumber(present),
    present ? formatPercentage(Math.round((members / present) * 100)) : '',
  ]);
  const sum = counts.reduce((all, { members }) => all + members, 0);
  return {
    kind: 'table',
    columns: [
      { label: 'Profession' },
      { label: 'Membres', numeric: true },
      { label: 'Sur le territoire', numeric: true },
      { label: 'Part', numeric: true },
    ],
    rows: [...rows, ['Total', formatNumber(sum), '', '']],
  };
}

/** Every dated step of every fiche action, in order. */
export function calendrierActions(dossier: Dossier): Computed {
  const steps = fichesAction(dossier).flatMap((item, index) =>
    itemRows(item, 'ficheAction.etapes').map((row) => ({
      fiche: ficheTitle(item, index),
      step: textCell(row.etape),
      start: textCell(row.debut),
      end: textCell(row.fin),
      who: textCell(row.responsable),
    })),
  );
  if (!steps.length) return { kind: 'empty', reason: 'Aucune fiche action n’a encore d’étape datée.' };
  steps.sort((a, b) => (a.start || a.end || '9').localeCompare(b.start || b.end || '9'));
  return {
    kind: 'table',
    columns: [
      { label: 'Début' },
      { label: 'Fin' },
      { label: 'Étape' },
      { label: 'Fiche action' },
      { label: 'Responsable' },
    ],
    rows: steps.map(({ start, end, step, fiche, who }) => [
      start && formatDate(start),
      end && formatDate(end),
      step,
      fiche,
      who,
    ]),
  };
}

/** Every indicator of the missions and of the fiches action, in one table. */
export function tousLesIndicateurs(dossier: Dossier, plan: Plan): Computed {
  const ofMissions = indexPlan(plan)
    .places.filter(({ field }) => field.id.startsWith('mission') && field.id.endsWith('.indicateurs'))
    .flatMap(({ field, subsection }) =>
      rowsOf(dossier, field.id).map((row) => [
        subsection.title,
        textCell(row.indicateur),
        textCell(row.initial),
        textCell(row.cibleN1) || textCell(row.cibleN2) || textCell(row.cibleN5),
        textCell(row.source),
      ]),
    );
  // A fiche often follows an indicator of its mission: it is listed once, under the mission.
  const known = new Set(ofMissions.map(([, name = '']) => searchable(name)).filter(Boolean));
  const ofFiches = fichesAction(dossier).flatMap((item, index) =>
    itemRows(item, 'ficheAction.indicateurs')
      .filter((row) => !known.has(searchable(textCell(row.indicateur))))
      .map((row) => [
        ficheTitle(item, index),
        textCell(row.indicateur),
        textCell(row.initial),
        textCell(row.cible),
        textCell(row.recueil),
      ]),
  );
  const rows = [...ofMissions, ...ofFiches];
  if (!rows.length) return { kind: 'empty', reason: 'Aucun indicateur n’est encore écrit.' };
  return {
    kind: 'table',
    columns: [
      { label: 'Mission ou action' },
      { label: 'Indicateur' },
      { label: 'Départ' },
      { label: 'Cible' },
      { label: 'Recueil' },
    ],
    rows,
  };
}

/** Two months after the project reached the ARS, silence means validation (CSP L. 1434-12). */
export function echeanceValidation(dossier: Dossier): Computed {
  const step = rowsOf(dossier, 'procedure.etapes').find(
    (row) => /d[ée]p[ôo]t|transmi/i.test(textCell(row.etape)) && textCell(row.realisee).length === 10,
  );
  if (!step) return { kind: 'empty', reason: 'Notez d’abord la date de dépôt du projet de santé à l’ARS.' };
  const sent = textCell(step.realisee);
  return {
    kind: 'figure',
    text: formatDate(addMonths(sent, 2)),
    note: `Deux mois après la transmission du ${formatDate(sent)} (CSP, art. L. 1434-12).`,
    evidence: 'read',
  };
}

/** Adds calendar months to a full ISO date; the last day of a shorter month is used when needed. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
