import { type Block, buildDocument, type DocumentModel, prose } from '../document/index.ts';
import type { Dossier } from '../dossier/index.ts';
import { optionLabel, type Plan } from '../plan/index.ts';
import { formatDate } from '../text/index.ts';
import type { DepositList } from './model.ts';
import { noteHeading, noteParagraph } from './note-blocks.ts';
import { demandBlocks, joinedBlocks, missingBlocks } from './note-tables.ts';

export interface CoverNoteInput {
  readonly plan: Plan;
  readonly dossier: Dossier;
  readonly list: DepositList;
  /** The day the package is made. */
  readonly date: Date;
  /** `ARS Normandie` */
  readonly arsName?: string | undefined;
}

const FIELD = {
  contact: 'identite.contact',
  presidency: 'identite.presidence',
  recipients: 'lettreIntention.destinataires',
} as const;
const CLOSING =
  'Nous restons à votre disposition et vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.';

/** The note that goes with the deposit: to whom, which pieces are joined, which are missing, what the region asks. */
export function coverNote(input: CoverNoteInput): DocumentModel {
  const { plan, dossier, list, date, arsName } = input;
  const day = isoDay(date);
  // The letter's own head (name, looks) keeps the two documents alike.
  const { meta } = buildDocument({ plan, dossier, document: 'lettre', deposit: true });
  const blocks: Block[] = [
    ...noteParagraph('sender', meta.title),
    ...noteParagraph('sender', answered(dossier, FIELD.contact)),
    ...recipientLines(input).flatMap((line) => noteParagraph('recipient', line)),
    ...noteParagraph('letterDate', `Le ${formatDate(day)}`),
    ...noteParagraph('subject', `Objet : dépôt du projet de santé, ${meta.title}`),
    ...noteParagraph('body', 'Madame, Monsieur,'),
    ...noteParagraph('body', openingWords(list)),
    ...noteParagraph('body', CLOSING),
    ...noteParagraph('sender', answered(dossier, FIELD.presidency)),
    noteHeading('joint', 'Pièces jointes'),
    ...joinedBlocks(list),
    noteHeading('manquant', 'Pièces manquantes'),
    ...missingBlocks(list),
    noteHeading('demandes', arsName ? `Ce que demande l’${arsName}` : 'Ce que demande la région'),
    ...demandBlocks(list),
  ];
  return {
    meta: {
      ...meta,
      subtitle: 'Note de couverture',
      version: prose(`Dossier de dépôt, ${formatDate(day)}`),
      date: day,
      large: false,
    },
    sections: [{ id: 'note', title: 'Note de couverture', kind: 'chapter', blocks }],
    book: false,
  };
}

function recipientLines({ plan, dossier, arsName }: CoverNoteInput): string[] {
  const codes = dossier.answers[FIELD.recipients];
  const chosen = Array.isArray(codes)
    ? codes.flatMap((id) => (typeof id === 'string' ? [optionLabel(plan, 'destinataires', id)] : []))
    : [];
  return [arsName ?? '', ...chosen].filter(Boolean);
}

function openingWords({ documents, annexes }: DepositList): string {
  const words = documents.filter(({ status }) => status === 'joint').length;
  const files = annexes.filter(({ status }) => status === 'joint').length;
  const annexed = files ? ` et ${count(files, 'annexe')}` : '';
  return `Vous trouverez dans cet envoi ${count(words, 'document')}${annexed}. La liste « SHA256SUMS.txt » donne l’empreinte de chaque fichier, pour vérifier qu’il est arrivé intact.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number > 1 ? 's' : ''}`;
}

function answered(dossier: Dossier, key: string): string {
  const answer = dossier.answers[key];
  return typeof answer === 'string' ? answer.trim() : '';
}

// The day where the person is, not in Greenwich.
function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
