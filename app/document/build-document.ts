import { type BuildInput, makeContext } from './context.ts';
import { letterSections } from './letter.ts';
import { documentMeta } from './meta.ts';
import type { DocumentModel } from './model.ts';
import { numberSections } from './number-sections.ts';
import { flowPages } from './page-flow.ts';
import { modelText } from './plain-text.ts';
import { projectSections } from './project.ts';
import { summarySections } from './summary.ts';

/** In characters. */
const SHORT = 6500;

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
  const short = sections.every(({ blocks }) => modelText(blocks).length < SHORT);
  return { meta: { ...documentMeta(context, []), short }, sections: numberSections(sections), book: false };
}
