import { Paragraph, TableCell, TableRow, TextRun } from 'docx';
import type { SignatureBlock } from '../document/index.ts';
import { formatDate } from '../text/index.ts';
import { captionBlocks } from './captions.ts';
import type { Place, WordBlock } from './place.ts';
import { shareTwips, WordTable } from './table.ts';
import { BOXES_STYLE } from './table-styles.ts';
import { twips } from './theme.ts';

/** A name, a date, and room to sign by hand. */
export function signatureBlocks({ name, date }: SignatureBlock, { width, cell = '' }: Place): WordBlock[] {
  const line = (text: string, style = `TableauTexte${cell}`) =>
    new Paragraph({ style, children: [new TextRun(text)] });
  const who = [line(name, `TableauTitre${cell}`), ...(date ? [line(`Le ${formatDate(date)}`)] : [])];
  const row = new TableRow({
    cantSplit: true,
    height: { value: twips(70), rule: 'atLeast' },
    children: [
      new TableCell({ children: who }),
      new TableCell({ children: [line('Signature :', `TableauLibelle${cell}`)] }),
    ],
  });
  const table = new WordTable(
    { rows: [row], columnWidths: shareTwips([2, 3], width), style: BOXES_STYLE },
    'Signature',
  );
  return [table, ...captionBlocks(undefined, undefined)];
}
