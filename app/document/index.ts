export { type Annex, listAnnexes } from './annexes.ts';
export { buildDocument } from './build-document.ts';
export type { BuildInput, ReadPicture } from './context.ts';
export * from './model.ts';
export { allCaptions } from './number-sections.ts';
export { modelText, modelToPlainText } from './plain-text.ts';
export { cleanText, prose, runsText, textRuns } from './runs.ts';
export { PAGE_WIDTH } from './table-grid.ts';
