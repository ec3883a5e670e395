import { type Dossier, newDossier, type RichText } from '../../app/dossier/index.ts';
import { planFields } from '../../app/plan/index.ts';
import { cpts } from '../support/catalog.ts';

/** Signs on a page of a project, spaces included: what a full page of 11-point prose holds. */
const SIGNS_PER_PAGE = 2_800;
const SENTENCE =
  'Les professionnels du territoire constatent des délais d’accès aux soins qui s’allongent depuis trois ans. ';

/** A dossier whose written text fills about that many pages, spread over the plan's rich-text fields. */
export function dossierOfPages(pages: number): Dossier {
  const dossier = newDossier(cpts, { name: `CPTS de ${pages} pages` });
  const fields = planFields(cpts).filter(
    ({ type, id }) => type === 'richText' && !id.startsWith('ficheAction.'),
  );
  const paragraph = SENTENCE.repeat(5).trim();
  const perField = Math.ceil((pages * SIGNS_PER_PAGE) / paragraph.length / fields.length);
  const text: RichText = {
    type: 'doc',
    content: Array.from({ length: perField }, (_, index) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `${index + 1}. ${paragraph}` }],
    })),
  };
  return {
    ...dossier,
    answers: { ...dossier.answers, ...Object.fromEntries(fields.map(({ id }) => [id, text])) },
  };
}
