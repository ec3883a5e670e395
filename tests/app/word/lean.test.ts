import { describe, expect, it } from 'vitest';
import {
  type Block,
  buildDocument,
  type DocumentModel,
  type TableCell,
} from '../../../app/document/index.ts';
import { newDossier } from '../../../app/dossier/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { cptsPlan } from '../../support/plan.ts';
import { documentXml, docxParts, docxText, wordErrors } from '../../support/read-docx.ts';
import { openWord } from '../../support/word-file.ts';
import { faultsOf } from '../../support/word-rules/index.ts';

const plan = cptsPlan();
const empty = buildDocument({
  plan,
  dossier: newDossier(plan, { name: 'CPTS d’essai' }),
  document: 'projet',
  deposit: true,
});

const title: Block = { kind: 'heading', level: 1, runs: [{ text: 'Titre' }], id: 't', numbered: true };
const words = (text: string): Block => ({ kind: 'paragraph', role: 'body', runs: [{ text }] });
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ content: [{ text }], ...more });
const table = (rows: readonly (readonly TableCell[])[]): Block => ({
  kind: 'table',
  columns: [1, 2, 3].map(() => ({ label: '', weight: 1, numeric: false })),
  rows: rows.map((cells) => ({ cells })),
  alt: 'Essai',
  wide: false,
  dense: false,
  tall: false,
  look: 'grid',
});

function project(...blocks: readonly Block[]): DocumentModel {
  return {
    ...empty,
    sections: [{ id: 'essai', kind: 'chapter', title: 'Essai', blocks: [title, ...blocks] }],
  };
}

async function sound(model: DocumentModel): Promise<Uint8Array> {
  const bytes = await renderWord(model);
  expect(faultsOf(openWord(bytes))).toEqual([]);
  expect(await wordErrors(bytes, 'Office2016')).toEqual([]);
  return bytes;
}

describe('the body written as text', () => {
  it('holds the words as they are, and nothing of how it was put together', async () => {
    const bytes = await sound(
      project(words('a < b & "c" > \'d\''), table([[cell('1'), cell('<w:p/>'), cell('&amp;')]])),
    );
    for (const text of ['a < b & "c" > \'d\'', '<w:p/>', '&amp;']) expect(docxText(bytes)).toContain(text);
    expect(Object.values(docxParts(bytes)).join('')).not.toContain('prefigure:');
  });

  it('has cells over several columns and rows, at any place', async () => {
    const bytes = await sound(
      project(
        table([
          [cell('a', { rows: 3 }), cell('b', { columns: 2, rows: 2 })],
          [],
          [cell('c'), cell('d', { rows: 2 })],
          [cell('e'), cell('f')],
        ]),
      ),
    );
    const xml = documentXml(bytes);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(4);
  });

  it('leaves to the library what has relations, in cells too: addresses, lists with their own count', async () => {
    const list: Block = { kind: 'list', ordered: true, start: 3, items: [[words('un')], [words('deux')]] };
    const link: Block = {
      kind: 'paragraph',
      role: 'body',
      runs: [{ text: 'voir ' }, { text: 'la page', href: 'https://exemple.fr/' }],
    };
    const bytes = await sound(project(link, table([[{ content: [list, link] }, cell('x'), cell('y')]])));
    const parts = docxParts(bytes);
    expect(parts['word/_rels/document.xml.rels']).toContain('https://exemple.fr/');
    expect(parts['word/document.xml']?.match(/<w:hyperlink [^>]*r:id=/g)).toHaveLength(2);
    expect(parts['word/document.xml']).toMatch(/"TableauTexte"\/><w:numPr>/);
  });

  it('ends each section in its last paragraph: one more could go over to an empty page', async () => {
    for (const last of [words('fin'), table([[cell('1'), cell('2'), cell('3')]])]) {
      const section = project(words('début'), last).sections.slice(0, 1);
      const xml = documentXml(await sound({ ...empty, sections: [...section, ...section].map(renamed) }));
      expect(xml).not.toMatch(/<w:p><w:pPr><w:sectPr>/);
    }
  });
});

// Bookmarks are unique.
function renamed(section: DocumentModel['sections'][number], index: number) {
  const blocks = section.blocks.map((block) =>
    block.kind === 'heading' ? { ...block, id: `t${index}` } : block,
  );
  return { ...section, id: `essai${index}`, blocks };
}
