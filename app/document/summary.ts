import type { Slot } from '../checks/index.ts';
import { rowsOf, textCell } from '../computed/index.ts';
import { termsUsed } from '../glossary/index.ts';
import { searchable } from '../text/index.ts';
import type { Context } from './context.ts';
import type { Block, DocumentSection, ParagraphBlock, Run } from './model.ts';
import { modelText } from './plain-text.ts';
import { textRuns } from './runs.ts';
import { groupBlocks, heading } from './subsection-blocks.ts';

const WORDS = 'resumePublic.mots';

/** Headings as questions a reader would ask, where the plan's label is not one. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'resumePublic.actions': 'Quelles sont nos actions ?',
  'resumePublic.textes': 'Où lire les textes de loi ?',
  'resumePublic.mots': 'Que veulent dire les mots difficiles ?',
  'resumePublic.relecture': 'Qui a relu ce texte ?',
};

const CERTIFICATION =
  'Ce texte suit les règles du facile à lire et à comprendre (FALC). Un texte ne peut porter le logo FALC que si des personnes concernées l’ont relu.';

/** The public summary: large letters, one idea a line, headings as questions. */
export function summarySections(context: Context): DocumentSection[] {
  const slots = context.slots.filter(({ field }) => field.id !== context.plan.nameField);
  const blocks = groupBlocks(context, slots, {
    level: 1,
    numbered: false,
    captioned: false,
    above: '',
    titleOf: ({ field }: Slot) => QUESTIONS[field.id] ?? field.label,
  });
  const notice: Block = { kind: 'paragraph', role: 'remark', runs: textRuns(CERTIFICATION) };
  return [
    {
      id: 'resume',
      title: 'Résumé public',
      kind: 'chapter',
      blocks: [...blocks.flatMap(oneIdeaALine), ...termBlocks(context, blocks), notice],
    },
  ];
}

// The terms the team used without explaining them itself.
function termBlocks(context: Context, blocks: readonly Block[]): Block[] {
  const { glossary, dossier } = context;
  if (!glossary) return [];
  const told = new Set(rowsOf(dossier, WORDS).map((row) => searchable(textCell(row.mot))));
  const terms = termsUsed(glossary, [modelText(blocks)]).filter(
    ({ entry: { term, also = [] } }) => ![term, ...also].some((form) => told.has(searchable(form))),
  );
  if (!terms.length) return [];
  return [
    heading(context, 'Que veulent dire les sigles et les autres mots ?', { level: 1, numbered: false }),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: terms.map(({ words, entry: { term, full, plain } }) => [
        {
          kind: 'paragraph' as const,
          role: 'body' as const,
          runs: [
            { text: `${capitalised(words)} : `, bold: true },
            ...textRuns(full && words === term ? `${full}. ${plain}` : plain),
          ],
        },
      ]),
    },
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

// Easy reading asks for one sentence a line.
function oneIdeaALine(block: Block): Block[] {
  if (block.kind !== 'paragraph' || block.role !== 'body') return [block];
  const lines: Run[][] = [[]];
  for (const run of block.runs) {
    if (!('text' in run)) {
      lines.push([]);
      continue;
    }
    run.text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«])/u).forEach((text, index) => {
      if (index) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.filter((line) => line.length).map((runs): ParagraphBlock => ({ ...block, runs }));
}
