import { Document, Packer, Paragraph, TextRun } from 'docx';
import { type Comparison, type FieldChange, remainsWithin } from '../../diff/index.ts';
import { cleanText, type DocumentLook, prose } from '../../document/index.ts';
import type { Plan } from '../../plan/index.ts';
import { documentStyles } from '../document-styles.ts';
import { listDefinitions, NumberedLists } from '../list-definitions.ts';
import { pageProperties } from '../pages.ts';
import { footer, header } from '../running-lines.ts';
import type { LibraryBlock } from '../table.ts';
import { themeOf, UPRIGHT } from '../theme.ts';
import { changeBlocks, remark } from './comparison-blocks.ts';
import { Revisions } from './revisions.ts';
import { totalsTable } from './rows-table.ts';

/** One of the two states compared, as people call it. */
export interface ComparedState {
  /** « Version envoyée à l’ARS », « État présent », or a file's name. */
  readonly name: string;
  readonly date: Date;
}

export interface ComparisonFile {
  readonly plan: Plan;
  /** The dossier's name. */
  readonly title: string;
  readonly look: DocumentLook;
  readonly before: ComparedState;
  readonly after: ComparedState;
  readonly comparison: Comparison;
}

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

/**
 * The bytes of a Word file that tells what changed, section by section, with tracked changes that Word shows, accepts
 * or refuses. Working notes, passages not placed yet and columns kept within the team are left out.
 */
export async function renderComparison(file: ComparisonFile): Promise<Uint8Array> {
  const { title, look, before, after, comparison, plan } = file;
  const theme = themeOf({ document: 'projet', look });
  const meta = {
    document: 'projet',
    title: prose(cleanText(title)),
    subtitle: 'Comparaison de deux versions',
    structure: '',
    territory: [],
    version: prose(`Comparaison du ${day.format(new Date())}`),
    date: '',
    deposit: false,
    language: 'fr-FR',
    large: false,
    logos: [],
    look,
  } as const;
  const revisions = new Revisions(after.name, after.date);
  const changes = comparison.changes.filter((change) => !remainsWithin(plan, change));
  const { colour, titleFont, body } = theme;
  const lists = new NumberedLists();
  const document = new Document({
    title: `${meta.title} – ${meta.subtitle}`,
    subject: meta.subtitle,
    creator: meta.title,
    lastModifiedBy: meta.title,
    description: meta.version,
    styles: documentStyles(theme),
    numbering: { config: listDefinitions(lists.definitions(), colour) },
    theme: {
      name: 'Préfigure',
      colors: { dark2: colour.ink, accent1: colour.accent, accent2: colour.pale, hyperlink: colour.accent },
      fonts: { headings: titleFont, body: body.font },
    },
    sections: [
      {
        properties: pageProperties(UPRIGHT, theme),
        headers: { default: header(meta, [], UPRIGHT) },
        footers: { default: footer(meta, UPRIGHT) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(meta.title)] }),
          new Paragraph({ style: 'Subtitle', children: [new TextRun(meta.subtitle)] }),
          remark(`De : ${stateWords(before)}.`),
          remark(`À : ${stateWords(after)}.`),
          remark(
            changes.length
              ? 'Ce qui a été ajouté ou retiré est en suivi des modifications : dans Word, onglet Révision. Les passages sans changement ne sont pas repris.'
              : 'Ces deux versions disent la même chose.',
          ),
          ...totalsBlocks(comparison, UPRIGHT.textWidth),
          ...bySection(changes).flatMap(({ heading, own }) => [
            new Paragraph({ style: 'Titre2SansNumero', children: [new TextRun(cleanText(prose(heading)))] }),
            ...own.flatMap((change) => changeBlocks(change, revisions, UPRIGHT.textWidth)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function stateWords({ name, date }: ComparedState): string {
  return cleanText(`${name}, ${day.format(date)}`);
}

function totalsBlocks({ totals }: Comparison, width: number): LibraryBlock[] {
  if (!totals.length) return [];
  return [
    new Paragraph({ style: 'Titre2SansNumero', children: [new TextRun('Ce qui change dans les chiffres')] }),
    ...totalsTable(totals, 'Chiffres avant et après', width),
  ];
}

function bySection(changes: readonly FieldChange[]): { heading: string; own: FieldChange[] }[] {
  const sections = new Map<string, { heading: string; own: FieldChange[] }>();
  for (const change of changes) {
    const known = sections.get(change.section) ?? { heading: change.sectionTitle, own: [] };
    known.own.push(change);
    sections.set(change.section, known);
  }
  return [...sections.values()];
}
