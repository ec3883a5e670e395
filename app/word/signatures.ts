import type { SignatureBlock } from '../document/index.ts';
import { formatDate } from '../text/index.ts';
import { captionBlocks } from './captions.ts';
import { line, table } from './lean/index.ts';
import type { Place, WordBlock } from './place.ts';
import { shareTwips } from './table.ts';
import { BOXES_STYLE } from './table-styles.ts';
import { twips } from './theme.ts';

/** A name, a date, and room to sign by hand. */
export function signatureBlocks({ name, date }: SignatureBlock, { width, cell = '' }: Place): WordBlock[] {
  const words = (text: string, style = `TableauTexte${cell}`) => line(text, style);
  const who = [words(name, `TableauTitre${cell}`), ...(date ? [words(`Le ${formatDate(date)}`)] : [])];
  const row = {
    height: { value: twips(70), rule: 'atLeast' as const },
    cells: [{ content: who }, { content: [words('Signature :', `TableauLibelle${cell}`)] }],
  };
  const box = table([row], { style: BOXES_STYLE, widths: shareTwips([2, 3], width), title: 'Signature' });
  return [...box, ...captionBlocks(undefined, undefined)];
}
