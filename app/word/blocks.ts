import { Bookmark, PageBreak, Paragraph } from 'docx';
import type { Block, HeadingBlock, ParagraphRole } from '../document/index.ts';
import { chartBlocks } from './charts.ts';
import { cardTables, definitionTable } from './definitions.ts';
import { gridTable } from './grid-table.ts';
import { libraryRun, line, paragraph } from './lean/index.ts';
import { listBlocks } from './lists.ts';
import { pictureBlocks } from './pictures.ts';
import type { Place, WordBlock } from './place.ts';
import { signatureBlocks } from './signatures.ts';

/** The blocks of the model as Word paragraphs and tables. */
export function wordBlocks(blocks: readonly Block[], place: Place): WordBlock[] {
  return blocks.flatMap((block, index) => {
    const before = place.compact ? followed(blocks[index + 1]) : undefined;
    return wordBlock(block, before === place.before ? place : { ...place, before });
  });
}

function followed(next: Block | undefined): Place['before'] {
  if (!next) return undefined;
  return WORDS_FIRST.has(next.kind) ? 'words' : 'table';
}

/** Blocks that surely begin with a paragraph. */
const WORDS_FIRST: ReadonlySet<Block['kind']> = new Set([
  'heading',
  'paragraph',
  'list',
  'note',
  'pageBreak',
]);

const STYLE_OF: Readonly<Record<ParagraphRole, string>> = {
  body: 'BodyText',
  remark: 'Remarque',
  source: 'Source',
  notApplicable: 'SansObjet',
  attachment: 'PieceJointe',
  subhead: 'Intertitre',
  sender: 'Expediteur',
  recipient: 'Destinataire',
  letterDate: 'DateDeLettre',
  subject: 'Objet',
};

function wordBlock(block: Block, place: Place): WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, place)];
    case 'paragraph':
      return [paragraph(block.runs, { style: paragraphStyle(block.role, place), keepNext: place.keepNext })];
    case 'list':
      return listBlocks(block, place);
    case 'table':
      return gridTable(block, place);
    case 'definitions':
      return definitionTable(block, place);
    case 'cards':
      return cardTables(block, place);
    case 'image':
      return pictureBlocks(block, place);
    case 'chart':
      return chartBlocks(block, place);
    case 'note':
      return [line(block.text, 'ACompleter', place.keepNext)];
    case 'signature':
      return signatureBlocks(block, place);
    case 'quote':
      return block.blocks.flatMap((each) =>
        each.kind === 'paragraph' && each.role === 'body' && place.cell === undefined
          ? [paragraph(each.runs, { style: 'Quote' })]
          : wordBlock(each, { ...place, before: undefined }),
      );
    case 'pageBreak':
      return [new Paragraph({ style: 'ApresTableau', children: [new PageBreak()] })];
  }
}

function paragraphStyle(role: ParagraphRole, { cell, depth, compact, framed }: Place): string {
  if (framed && role === 'subhead') return framed;
  if (cell !== undefined) return role === 'subhead' ? `TableauTitre${cell}` : `TableauTexte${cell}`;
  if (role !== 'body') return STYLE_OF[role];
  const level = depth > 1 ? String(Math.min(depth, 3)) : '';
  if (depth > 0) return `${compact ? 'FicheSuite' : 'ListContinue'}${level}`;
  return compact ? 'FicheTexte' : STYLE_OF.body;
}

function headingParagraph({ level, numbered, runs, id, newPage }: HeadingBlock, place: Place): Paragraph {
  const style =
    place.fiche && level <= 2 && numbered
      ? `Titre${level}Fiche`
      : numbered || level > 3
        ? `Heading${level}`
        : `Titre${level}SansNumero`;
  return new Paragraph({
    style,
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: [new Bookmark({ id, children: runs.map(libraryRun) })],
  });
}
