import { describe, expect, it } from 'vitest';
import { type Block, buildDocument, type DocumentModel } from '../../../app/document/index.ts';
import { newDossier } from '../../../app/dossier/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { cptsPlan } from '../../support/plan.ts';
import { documentXml } from '../../support/read-docx.ts';

const plan = cptsPlan();
const empty = buildDocument({
  plan,
  dossier: newDossier(plan, { name: 'CPTS d’essai' }),
  document: 'projet',
  deposit: true,
});

/** A project of that many headings of the first level, each with one table. */
function project(chapters: number): DocumentModel {
  const blocks = Array.from({ length: chapters }, (_, index): Block[] => [
    { kind: 'heading', level: 1, runs: [{ text: `Chapitre ${index}` }], id: `c${index}`, numbered: true },
    {
      kind: 'table',
      columns: [{ label: 'Titre', weight: 1, numeric: false }],
      head: [{ content: [{ text: 'Titre' }] }],
      rows: [{ cells: [{ content: [{ text: 'Mots' }] }] }],
      caption: { kind: 'Tableau', number: index + 1, text: `Table ${index}`, id: `t${index}` },
      alt: 'Essai',
      wide: false,
      dense: false,
      tall: false,
      look: 'grid',
    },
  ]).flat();
  return { ...empty, sections: [{ id: 'essai', kind: 'chapter', title: 'Essai', blocks }] };
}

const listTitle = (xml: string) =>
  /<w:p><w:pPr><w:pStyle w:val="ListeTitre"\/>.*?<\/w:pPr>/.exec(xml)?.[0] ?? '';

describe('the contents and the lists', () => {
  it('stand in one column: some programs leave titles adrift in a second one', async () => {
    expect(documentXml(await renderWord(project(60)))).not.toMatch(/<w:cols [^>]*w:num="[2-9]"/);
  });

  it('follow each other on a page that holds both', async () => {
    const title = listTitle(documentXml(await renderWord(project(12))));
    expect(title).not.toBe('');
    expect(title).not.toContain('pageBreakBefore');
  });

  it('go on separate pages rather than leave a few lines alone on the last one', async () => {
    expect(listTitle(documentXml(await renderWord(project(28))))).toContain('pageBreakBefore');
  });

  it('share the page of the last entries rather than leave these alone', async () => {
    expect(listTitle(documentXml(await renderWord(project(39))))).not.toContain('pageBreakBefore');
  });
});
