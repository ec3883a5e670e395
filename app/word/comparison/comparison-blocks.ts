import { Paragraph, TextRun } from 'docx';
import {
  ASPECT_WORDS,
  type Detail,
  type FieldChange,
  type ListDetail,
  type TextDetail,
  type ValueDetail,
} from '../../diff/index.ts';
import { cleanText, prose } from '../../document/index.ts';
import type { LibraryBlock } from '../table.ts';
import type { Revisions } from './revisions.ts';
import { rowsTable } from './rows-table.ts';

/** One change under its title. */
export function changeBlocks(change: FieldChange, revisions: Revisions, width: number): LibraryBlock[] {
  const { label, aspect, item, kind } = change;
  const title = [aspect === 'item' && kind !== 'moved' ? undefined : item, label, ASPECT_WORDS[aspect]]
    .filter(Boolean)
    .join(' › ');
  return [
    new Paragraph({ style: 'Titre3SansNumero', children: [new TextRun(cleanText(prose(title)))] }),
    ...detailBlocks(change, change.detail, revisions, width),
  ];
}

function detailBlocks(
  change: FieldChange,
  detail: Detail,
  revisions: Revisions,
  width: number,
): LibraryBlock[] {
  switch (detail.type) {
    case 'text':
      return textBlocks(detail, revisions);
    case 'value':
      return valueBlocks(change, detail, revisions);
    case 'list':
      return listBlocks(detail, revisions);
    case 'table':
      return rowsTable(detail, change.label, revisions, width);
  }
}

const STYLES = {
  text: 'BodyText',
  heading: 'Intertitre',
  item: 'ListBullet',
  quote: 'Quote',
  cell: 'ListContinue',
  picture: 'PieceJointe',
} as const;

function textBlocks({ paragraphs }: TextDetail, revisions: Revisions): Paragraph[] {
  return paragraphs.map((paragraph) => {
    if (paragraph.kind === 'skipped') return remark(unchanged(paragraph.count));
    const { kind, role, pieces } = paragraph;
    return new Paragraph({
      style: STYLES[role],
      ...(kind === 'added' || kind === 'removed' ? { run: revisions.mark(kind) } : {}),
      children: [
        ...revisions.runs(pieces),
        ...(kind === 'look' ? [new TextRun({ text: ' (mise en forme changée)', style: 'Precision' })] : []),
      ],
    });
  });
}

function unchanged(count: number): string {
  return count > 1 ? `[${count} paragraphes sans changement]` : '[un paragraphe sans changement]';
}

function valueBlocks(
  { aspect, kind }: FieldChange,
  { before, after }: ValueDetail,
  revisions: Revisions,
): Paragraph[] {
  if (aspect === 'item' && kind === 'moved') return [remark(`Déplacée : du ${before} au ${after}.`)];
  return [
    new Paragraph({
      style: 'BodyText',
      children: revisions.runs([
        ...(before ? [{ kind: 'removed' as const, text: before }] : []),
        // A blank between them, that stays whatever is accepted: two words must not touch.
        ...(before && after ? [{ kind: 'same' as const, text: ' ' }] : []),
        ...(after ? [{ kind: 'added' as const, text: after }] : []),
      ]),
    }),
  ];
}

function listBlocks({ added, removed }: ListDetail, revisions: Revisions): Paragraph[] {
  const item = (kind: 'added' | 'removed') => (text: string) =>
    new Paragraph({
      style: 'ListBullet',
      run: revisions.mark(kind),
      children: revisions.runs([{ kind, text }]),
    });
  return [...removed.map(item('removed')), ...added.map(item('added'))];
}

/** A quiet line of ours, which no team wrote. */
export function remark(text: string): Paragraph {
  return new Paragraph({ style: 'Remarque', children: [new TextRun(prose(text))] });
}
