import { type Block, textRuns } from '../document/index.ts';
import { evidenceLabel } from '../finance/index.ts';
import { formatDate } from '../text/index.ts';
import type { DepositDemand, DepositList } from './model.ts';
import { noteParagraph, noteTable } from './note-blocks.ts';
import { ASKED_BY, STATUS_WORDS } from './words.ts';

/** The documents and annexes of the package, with the names of their files. */
export function joinedBlocks({ documents, annexes }: DepositList): Block[] {
  const rows = [
    ...documents
      .filter(({ status }) => status === 'joint')
      .map(({ label, path }) => ['Document', label, path]),
    ...annexes
      .filter(({ files }) => files.length)
      .map(({ number, title, files }) => [
        `Annexe ${number}`,
        title,
        files.map(({ path }) => path.replace('annexes/', '')).join('\n'),
      ]),
  ];
  return [
    noteTable(
      'Pièces jointes',
      [
        ['N°', 18],
        ['Pièce', 42],
        ['Fichier', 40],
      ],
      rows,
    ),
    ...(annexes.some(({ files }) => files.length)
      ? noteParagraph('remark', 'Les fichiers des annexes sont dans le dossier « annexes ».')
      : []),
  ];
}

/** What is asked and missing, or set aside with a reason. */
export function missingBlocks({ documents, annexes, pieces }: DepositList): Block[] {
  const missing = [
    ...documents
      .filter(({ status }) => status === 'manquant')
      .map(({ label }) => [label, 'Manquant : rien n’est encore écrit.', 'L’usage']),
    ...pieces
      .filter(({ status }) => status !== 'joint')
      .map(({ label, status, reason, requiredBy }) => [
        label,
        [STATUS_WORDS[status], reason].filter(Boolean).join(' : '),
        ASKED_BY[requiredBy],
      ]),
    ...annexes
      .filter(({ files }) => !files.length)
      .map(({ number, title }) => [
        `Annexe ${number} : ${title}`,
        'Manquant : le fichier n’est pas joint.',
        'La liste des annexes',
      ]),
  ];
  if (!missing.length) return noteParagraph('body', 'Aucune pièce demandée ne manque.');
  return [
    noteTable(
      'Pièces manquantes',
      [
        ['Pièce', 36],
        ['État', 34],
        ['Demandée par', 30],
      ],
      missing,
    ),
  ];
}

/** What the region asks, with how sure we are of it. */
export function demandBlocks({ region, recipients, demands }: DepositList): Block[] {
  if (!region)
    return noteParagraph(
      'body',
      'Préfigure ne connaît pas de demande propre à cette région. Les pièces ci-dessus suivent le cadre national.',
    );
  return [
    ...noteParagraph(
      'body',
      `Demandes de l’agence connues au ${formatDate(region.date)}. La colonne « Fiabilité » dit si nous avons lu la demande dans la source citée, ou si elle reste à confirmer auprès de vous.`,
    ),
    ...(recipients
      ? noteParagraph(
          'body',
          `Envoi : ${recipients.text} (${[...recipients.sources, evidenceLabel(recipients)].join(', ')})`,
        )
      : []),
    ...(demands.length
      ? [
          noteTable(
            'Demandes de la région',
            [
              ['Demande', 42],
              ['Dans ce dossier', 17],
              ['Source', 25],
              ['Fiabilité', 16],
            ],
            demands.map((each) => [
              [...textRuns(each.label, { bold: true }), ...textRuns(`\n${each.demand}`)],
              demandStatus(each),
              each.sources.join('\n'),
              evidenceLabel(each),
            ]),
          ),
        ]
      : []),
  ];
}

function demandStatus({ status, required, reason }: DepositDemand): string {
  if (status === 'joint') return 'Oui';
  if (status === 'manquant') return required ? STATUS_WORDS.manquant : 'Non rempli (facultatif)';
  return [STATUS_WORDS.sansObjet, reason].filter(Boolean).join(' : ');
}
