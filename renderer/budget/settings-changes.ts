import { rowsOf } from '../../app/computed/index.ts';
import {
  type Change,
  type Dossier,
  type FundingSettings,
  type Row,
  randomId,
} from '../../app/dossier/index.ts';
import { type StartPlace, signatureRow } from '../../app/finance/index.ts';
import { listOptions, type Plan } from '../../app/plan/index.ts';

const MISSIONS = 'missions.choisies';
const STEPS = 'procedure.etapes';

/** Keeps some settings of the simulation; `undefined` goes back to what the dossier says. */
export function settingsChange(dossier: Dossier, settings: Partial<FundingSettings>): Change {
  const next = Object.fromEntries(
    Object.entries({ ...dossier.funding, ...settings }).filter(([, value]) => value !== undefined),
  );
  return { type: 'setFunding', value: Object.keys(next).length ? next : null };
}

/** Ticks or unticks a mission, in the order of the plan. */
export function missionChange(plan: Plan, chosen: readonly string[], mission: string): Change {
  const value = listOptions(plan, 'missionsAci')
    .map(({ id }) => id)
    .filter((id) => (id === mission) !== chosen.includes(id));
  return { type: 'setAnswer', at: MISSIONS, value };
}

/** Writes the date of the signature where the procedure keeps it; each fact is entered once. */
export function signatureChange(dossier: Dossier, date: string | null): Change | undefined {
  const row = signatureRow(dossier);
  if (row) return cellChange(STEPS, row, typeof row.realisee === 'string' ? 'realisee' : 'prevue', date);
  if (!date) return undefined;
  return insertAtEnd(dossier, STEPS, { id: randomId(), etape: 'Signature du contrat ACI', prevue: date });
}

/** Writes when a mission starts in its own table. */
export function startChange(dossier: Dossier, place: StartPlace, date: string | null): Change | undefined {
  const { field, row } = place;
  const first = row ?? rowsOf(dossier, field)[0];
  if (first) return cellChange(field, first, 'date', date);
  return date ? insertAtEnd(dossier, field, { id: randomId(), etape: 'Démarrage', date }) : undefined;
}

function cellChange(at: string, row: Row, column: string, value: string | null): Change | undefined {
  if (value === null && row[column] === undefined) return undefined;
  return { type: 'setCell', at, rowId: row.id, column, value };
}

function insertAtEnd(dossier: Dossier, at: string, row: Row): Change {
  return { type: 'insertRow', at, index: rowsOf(dossier, at).length, row };
}
