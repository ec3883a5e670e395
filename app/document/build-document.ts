import { type BuildInput, makeContext } from './context.ts';
import { letterSections } from './letter.ts';
import { documentMeta } from './meta.ts';
import type { DocumentModel } from './model.ts';
import { numberSections } from './number-sections.ts';
import { flowPages } from './page-flow.ts';
import { projectSections } from './project.ts';
import { summarySections } from './summary.ts';

/**
 * Makes one document of a dossier: the letter of intent, the project or the public summary. Pure: same dossier, same
 * document. Nothing answered for that document is left out, but private columns and working notes.
 */
export function buildDocument(input: BuildInput): DocumentModel {
  const context = makeContext(input);
  if (input.document === 'projet') {
    const { sections, logos } = projectSections(context);
    const meta = documentMeta(context, logos);
    return { meta, sections: numberSections(flowPages(sections, meta.look)), book: true };
  }
  const sections = input.document === 'lettre' ? letterSections(context) : summarySections(context);
  return { meta: documentMeta(context, []), sections: numberSections(sections), book: false };
}
