import { numberCell, rowsOf, textCell } from '../../computed/index.ts';
import type { Dossier, Row } from '../../dossier/index.ts';
import { plainWords } from './plain-words.ts';

/** When the team means to sign the ACI contract: full ISO date; undefined when it is written nowhere. */
export function signatureDate(dossier: Dossier): string | undefined {
  const candidates = [
    ...rowsOf(dossier, 'procedure.etapes').map((row) => ({
      words: textCell(row.etape),
      date: textCell(row.realisee) || textCell(row.prevue),
    })),
    ...rowsOf(dossier, 'calendrier.jalons').map((row) => ({
      words: textCell(row.jalon),
      date: textCell(row.date),
    })),
  ];
  return candidates.find(
    ({ words, date }) =>
      date.length === 10 &&
      /\bsignature\b/.test(plainWords(words)) &&
      /\b(aci|contrat)\b/.test(plainWords(words)),
  )?.date;
}

/** Whole months from one date to another, days aside. */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1);
}

/** A dated step of a mission's start. */
export interface MissionStep {
  readonly row: Row;
  readonly words: string;
  /** Months after the signature: typed, else counted from the date. */
  readonly months: number | undefined;
}

/** Reads the table « Démarrage et déploiement » of a mission: its steps, its start and its full deployment. */
export function missionSteps(rows: readonly Row[], signature: string | undefined) {
  const steps = rows.map((row): MissionStep => {
    const date = textCell(row.date);
    const counted = signature && date.length >= 7 ? monthsBetween(signature, date) : undefined;
    return {
      row,
      words: plainWords(textCell(row.etape)),
      months: numberCell(row.moisApresSignature) ?? counted,
    };
  });
  const start = steps.find(({ words }) => /\b(demarr|lancement|debut)/.test(words)) ?? steps[0];
  const deployed = steps.findLast((step) => step !== start && /\bdeploy|\bdeploi/.test(step.words));
  return { steps, start, deployed };
}
