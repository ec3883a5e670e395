export { EvidencePill } from './evidence-pill.tsx';
export { type BaremesState, useBaremes } from './use-baremes.ts';
