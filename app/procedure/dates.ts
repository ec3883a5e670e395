import { addMonths, rowsOf, textCell } from '../computed/index.ts';
import type { Dossier, Row } from '../dossier/index.ts';
import { indexPlan, listOptions, type Plan } from '../plan/index.ts';
import { formatDate, searchable } from '../text/index.ts';

const STEPS = 'procedure.etapes';
const MISSIONS = 'missions.choisies';
const CONTRACT_YEARS = 5;
const SILENCE_MONTHS = 2;

/** A date of the procedure, typed by the team or worked out from another. */
export interface ProcedureDate {
  /** Stable while its cause remains. */
  readonly id: string;
  readonly label: string;
  /** Full ISO date. */
  readonly date: string;
  readonly kind: 'realisee' | 'prevue' | 'calculee';
  /** Field to open. */
  readonly field: string;
  /** Whom it was sent to or met with, as written. */
  readonly who?: string;
  /** Ids of the attachments kept with it. */
  readonly pieces?: readonly string[];
  /** How it was worked out, or what the team noted. */
  readonly note?: string;
  readonly source?: string;
}

/** Every full date of the procedure, in order: the steps typed, and what follows from the deposit and the contract. */
export function procedureDates(plan: Plan, dossier: Dossier): ProcedureDate[] {
  const dates = [
    ...rowsOf(dossier, STEPS).flatMap((row) => typedStep(row) ?? []),
    ...silence(dossier),
    ...contract(plan, dossier),
    ...crisisPlan(dossier),
  ];
  return dates.sort((a, b) => a.date.localeCompare(b.date));
}

function typedStep(row: Row): ProcedureDate | undefined {
  const done = fullDate(row, 'realisee');
  const date = done ?? fullDate(row, 'prevue');
  const label = textCell(row.etape);
  if (!date || !label) return undefined;
  const who = textCell(row.interlocuteur);
  const note = textCell(row.note);
  const pieces = Array.isArray(row.piece) ? row.piece : [];
  return {
    id: `etape-${row.id}`,
    label,
    date,
    kind: done ? 'realisee' : 'prevue',
    field: STEPS,
    ...(who ? { who } : {}),
    ...(note ? { note } : {}),
    ...(pieces.length ? { pieces } : {}),
  };
}

function fullDate(row: Row, column: string): string | undefined {
  const date = textCell(row[column]);
  return date.length === 10 ? date : undefined;
}

/** The date of the first step whose words match: done, else planned. */
function stepDate(dossier: Dossier, words: RegExp, not?: RegExp): string | undefined {
  const row = rowsOf(dossier, STEPS).find((each) => {
    const label = searchable(textCell(each.etape));
    return words.test(label) && !not?.test(label) && (fullDate(each, 'realisee') ?? fullDate(each, 'prevue'));
  });
  return row && (fullDate(row, 'realisee') ?? fullDate(row, 'prevue'));
}

function silence(dossier: Dossier): ProcedureDate[] {
  const sent = stepDate(
    dossier,
    /\b(depot|transmission|envoi)\b.*\bprojet\b/,
    /\b(lettre|relecture|accuse)\b/,
  );
  if (!sent) return [];
  return [
    {
      id: 'silence-ars',
      label: 'Fin du délai d’opposition de l’ARS : sans réponse, le projet est réputé validé',
      date: addMonths(sent, SILENCE_MONTHS),
      kind: 'calculee',
      field: 'procedure.echeanceValidation',
      note: `Deux mois après le dépôt du ${formatDate(sent)}.`,
      source: 'Code de la santé publique, art. L. 1434-12',
    },
  ];
}

function contract(plan: Plan, dossier: Dossier): ProcedureDate[] {
  const signed = stepDate(dossier, /\bsignature\b.*\b(aci|contrat)\b/);
  if (!signed) return [];
  const base = { kind: 'calculee', field: STEPS } as const;
  const anniversaries = Array.from({ length: CONTRACT_YEARS }, (_, index): ProcedureDate => {
    const year = index + 1;
    return {
      ...base,
      id: `anniversaire-${year}`,
      label: year === CONTRACT_YEARS ? 'Fin du contrat ACI (cinq ans)' : `Contrat ACI : anniversaire ${year}`,
      date: addMonths(signed, year * 12),
      note: 'Dialogue de gestion, solde de l’année écoulée et avance de 75 % de la suivante.',
      source: 'Arrêté du 21 août 2019 approuvant l’ACI, art. 9',
    };
  });
  return [...anniversaries, ...missionLimits(plan, dossier, signed)];
}

function missionLimits(plan: Plan, dossier: Dossier, signed: string): ProcedureDate[] {
  const answer = dossier.answers[MISSIONS] ?? indexPlan(plan).place(MISSIONS)?.field.default;
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return listOptions(plan, 'missionsAci')
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ id, label, startMonths, deployMonths }) =>
      [
        { what: 'demarrage', months: startMonths, words: 'démarrage au plus tard' },
        { what: 'deploiement', months: deployMonths, words: 'déploiement au plus tard' },
      ].flatMap(({ what, months, words }): ProcedureDate[] =>
        months === undefined
          ? []
          : [
              {
                id: `${what}-${id}`,
                label: `${label} : ${words}`,
                date: addMonths(signed, months),
                kind: 'calculee',
                field: MISSIONS,
                note: `${months} mois après la signature.`,
                source: 'PAPS Hauts-de-France, financement ACI (30/11/2023)',
              },
            ],
      ),
    );
}

function crisisPlan(dossier: Dossier): ProcedureDate[] {
  const updated = dossier.answers['planCrise.miseAJour'];
  if (typeof updated !== 'string' || updated.length !== 10) return [];
  return [
    {
      id: 'plan-crise',
      label: 'Mise à jour annuelle du plan de crise',
      date: addMonths(updated, 12),
      kind: 'calculee',
      field: 'planCrise.miseAJour',
      note: `Un an après la mise à jour du ${formatDate(updated)}.`,
      source: 'Annexes d’indicateurs de deux contrats ACI publiés',
    },
  ];
}
