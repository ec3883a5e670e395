import { rowsOf, textCell } from '../../../computed/index.ts';
import { formatDate, formatNumber } from '../../../text/index.ts';
import {
  type ChosenMission,
  chosenMissions,
  missionNamed,
  missionRows,
  missionSteps,
  monthsBetween,
  signatureDate,
} from '../../reading/index.ts';
import { type CheckContext, defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const SIMULATION = 'budget.simulationAci';

/** Each mission starts and is deployed within the months the contract gives. */
export const missionDeadlines = defineRule({
  id: 'delais-mission',
  levels: ['a_corriger'],
  check: (context) => {
    const signature = signatureDate(context.dossier);
    return chosenMissions(context).flatMap((mission) => late(context, mission, signature));
  },
});

function late(context: CheckContext, mission: ChosenMission, signature: string | undefined): FindingDraft[] {
  const { field, rows } = missionRows(context, mission, 'demarrage');
  const { start, deployed } = missionSteps(rows, signature);
  const limits = [
    { step: start, most: mission.startMonths, what: 'démarre' },
    { step: deployed, most: mission.deployMonths, what: 'est déployée' },
  ];
  return limits.flatMap(({ step, most, what }): FindingDraft[] => {
    const months = step?.months;
    if (!step || months === undefined || most === undefined || months <= most) return [];
    return [
      {
        level: 'a_corriger',
        field,
        part: step.row.id,
        message: `La mission « ${mission.label} » ${what} ${formatNumber(months)} mois après la signature ; le délai est de ${most} mois.`,
        reason: 'Délais comptés à partir de la signature du contrat ACI.',
        source: SOURCES.delaisAci,
      },
    ];
  });
}

/** In a mission's table, the date and the months after signature say the same thing. */
export const missionDates = defineRule({
  id: 'dates-mission',
  levels: ['a_corriger'],
  check: (context) => {
    const signature = signatureDate(context.dossier);
    if (!signature) return [];
    return chosenMissions(context).flatMap((mission) => {
      const { field, rows } = missionRows(context, mission, 'demarrage');
      return missionSteps(rows, signature).steps.flatMap(({ row, months }): FindingDraft[] => {
        const date = textCell(row.date);
        if (date.length < 7 || months === undefined) return [];
        const real = monthsBetween(signature, date);
        if (Math.abs(real - months) <= 1) return [];
        return [
          {
            level: 'a_corriger',
            field,
            part: row.id,
            related: ['calendrier.jalons'],
            message: `« ${textCell(row.etape)} » : ${formatDate(date)} tombe ${formatNumber(real)} mois après la signature (${formatDate(signature)}), et non ${formatNumber(months)}.`,
            reason: 'La date et le nombre de mois doivent s’accorder avec la signature prévue.',
            source: SOURCES.delaisAci,
            fix: {
              label: `Mettre ${real} mois`,
              changes: [
                { type: 'setCell', at: field, rowId: row.id, column: 'moisApresSignature', value: real },
              ],
            },
          },
        ];
      });
    });
  },
});

/** The funding simulation starts each mission on the day its own table says. */
export const simulationStart = defineRule({
  id: 'demarrage-simulation',
  levels: ['a_corriger'],
  check: (context) =>
    chosenMissions(context).flatMap((mission) => {
      const { field, rows } = missionRows(context, mission, 'demarrage');
      const started = textCell(missionSteps(rows, undefined).start?.row.date);
      return rowsOf(context.dossier, SIMULATION).flatMap((row): FindingDraft[] => {
        const paid = textCell(row.dateDemarrage);
        if (!started || !paid || missionNamed(context.plan, textCell(row.ligne)) !== mission.id) return [];
        if (paid.slice(0, 7) === started.slice(0, 7)) return [];
        return [
          {
            level: 'a_corriger',
            field: SIMULATION,
            part: row.id,
            related: [field],
            message: `« ${mission.label} » démarre le ${formatDate(started)} dans la mission, le ${formatDate(paid)} dans la simulation.`,
            reason: 'La part fixe est versée à partir du démarrage de la mission.',
            source: 'Sénat, rapport n° 32 (2025-2026), partie I.B',
            fix: {
              label: `Mettre le ${formatDate(started)}`,
              changes: [
                { type: 'setCell', at: SIMULATION, rowId: row.id, column: 'dateDemarrage', value: started },
              ],
            },
          },
        ];
      });
    }),
});
