import { addMonths } from '../computed/index.ts';
import { formatDate } from '../text/index.ts';
import { type AciSetup, lineOf } from './aci-setup.ts';
import { FONCTIONNEMENT } from './bareme-schema.ts';
import type { Entitlement } from './entitlement.ts';
import { missionLabel } from './labels.ts';

/** What a reader must know before she uses the figures, in French. */
export function simulationNotes(setup: AciSetup, all: readonly Entitlement[]): string[] {
  const counted = all.filter(({ amount }) => amount > 0);
  const notes = [...setup.notes, ...missingAmounts(setup), ...lateStarts(setup)];
  if (counted.some(({ part, amount }) => part === 'crisis' && amount > 0))
    notes.push('Une crise reconnue est comptée : ce total est un plafond, pas un budget.');
  if (counted.some(({ part, rate }) => part === 'variable' && rate === 100))
    notes.push(
      'La part variable est comptée à 100 % : construisez vos dépenses sur la part fixe, seule sûre.',
    );
  if (counted.some(({ line }) => line.evidence === 'reconstructed' && !line.own))
    notes.push(
      'Des montants sont reconstruits, lus dans aucun texte : faites-les confirmer par votre CPAM avant le dépôt.',
    );
  return notes;
}

function missingAmounts(setup: AciSetup): string[] {
  const { bareme, size, signature, missions } = setup;
  const without = missions.filter(
    ({ id }) => !bareme.lines.some((line) => line.size === size && line.mission === id),
  );
  const notes = lineOf(setup, FONCTIONNEMENT, 'functioning', signature)
    ? []
    : [`« ${bareme.label} » ne donne pas de montant de fonctionnement pour la taille ${size}.`];
  if (!without.length) return notes;
  const names = without.map(({ id }) => `« ${missionLabel(bareme, id)} »`).join(', ');
  return [
    ...notes,
    `« ${bareme.label} » ne donne pas de montant pour ${names} : rien n’est compté, complétez le barème.`,
  ];
}

function lateStarts({ bareme, missions, signature, start }: AciSetup): string[] {
  return missions.flatMap(({ id, startMonths }) => {
    if (startMonths === null) return [];
    const latest = addMonths(signature, startMonths);
    return start(id) > latest
      ? [
          `« ${missionLabel(bareme, id)} » démarre le ${formatDate(start(id))}, après l’échéance de ${startMonths} mois (${formatDate(latest)}).`,
        ]
      : [];
  });
}
