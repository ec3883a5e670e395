export { FicheThread } from './fiche-thread.tsx';
export { linkSummary } from './link-words.ts';
export { LinksDialog } from './links-dialog.tsx';
export { useNeedLinks } from './use-need-links.ts';
