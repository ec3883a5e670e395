export { publicDossier, REMOVED_WORDS } from './public-dossier.ts';
