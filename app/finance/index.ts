export * from './aci-resources.ts';
export * from './aids.ts';
export * from './bareme-schema.ts';
export * from './budget.ts';
export * from './budget-lines.ts';
export * from './budget-table.ts';
export * from './carry-over.ts';
export * from './check-bareme.ts';
export * from './compare-years.ts';
export { fullDate } from './contract-dates.ts';
export * from './csv.ts';
export * from './dossier-budget.ts';
export {
  missionStarts,
  type Signature,
  type StartPlace,
  signatureOf,
  signatureRow,
  startPlaces,
} from './dossier-dates.ts';
export * from './dossier-funding.ts';
export { evidenceLabel, resolveSource, weakestEvidence } from './evidence.ts';
export * from './indemnities.ts';
export * from './indicator-amounts.ts';
export * from './instalments.ts';
export { missionLabel, partLabel } from './labels.ts';
export * from './linked-fiches.ts';
export { lineKey, mergeBaremes } from './merge-baremes.ts';
export * from './mission-of-text.ts';
export * from './money.ts';
export * from './own-bareme-schema.ts';
export * from './own-lines.ts';
export * from './own-scales.ts';
export * from './reference-years.ts';
export * from './select-bareme.ts';
export * from './simulate-aci.ts';
export * from './simulation.ts';
export * from './treasury.ts';
