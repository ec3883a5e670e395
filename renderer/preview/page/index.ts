export { SHEET_WIDTH, withEditStyle } from './edit-style.ts';
export { blocksOf, goTo, nearestBlock, offerFields } from './field-blocks.ts';
export { listenToPage } from './listen.ts';
export { headingBeingRead, type OutlineEntry, readOutline } from './outline.ts';
export { patchPage, rememberSheets } from './patch-page.ts';
export { type ReadingPlace, readingPlace, returnTo } from './reading-place.ts';
