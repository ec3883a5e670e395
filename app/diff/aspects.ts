import type { FieldChange } from './model.ts';

/** What of a question changed, in French, for titles; empty for the answer itself. */
export const ASPECT_WORDS: Readonly<Record<FieldChange['aspect'], string>> = {
  answer: '',
  item: '',
  notApplicable: 'sans objet',
  citation: 'source',
  override: 'chiffre retenu par l’équipe',
  note: 'note de travail',
  tray: '',
  setting: '',
};
