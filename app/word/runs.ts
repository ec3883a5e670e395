import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { TextRun as ModelRun, Run } from '../document/index.ts';

/** Words of the model as Word runs. */
export function wordRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.map((run) => {
    if (!('text' in run)) return new TextRun({ break: 1 });
    if (!run.href) return new TextRun(look(run));
    return new ExternalHyperlink({
      link: run.href,
      children: [new TextRun({ ...look(run), style: 'Hyperlink' })],
    });
  });
}

function look({ text, bold, italic, underline, remark, label }: ModelRun) {
  return {
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(remark ? { style: 'Precision' } : {}),
    ...(label ? { style: 'Etiquette' } : {}),
  };
}
