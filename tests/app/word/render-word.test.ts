import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../app/document/index.ts';
import { type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { answeredTexts, missingTexts } from '../../support/answered-texts.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { randomDossier, readTestPicture } from '../../support/random-dossier.ts';
import { documentXml, docxParts, docxText, wordErrors } from '../../support/read-docx.ts';

const plan = cptsPlan();
const full = fullDossier(plan);
type DocumentId = 'lettre' | 'projet' | 'resume';

function word(dossier: Dossier, document: DocumentId = 'projet', deposit = true): Promise<Uint8Array> {
  return renderWord(buildDocument({ plan, dossier, document, deposit, attachments: readTestPicture }));
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

describe('nothing answered is lost in Word', () => {
  it.each(['lettre', 'projet', 'resume'] as const)('with every field answered: %s', async (document) => {
    const text = docxText(await word(full, document));
    expect(missingTexts(answeredTexts(plan, full, document), text)).toEqual([]);
  });

  it('in random dossiers, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDossier(plan),
        fc.constantFrom('lettre', 'projet', 'resume'),
        async (dossier, document) => {
          const bytes = await word(dossier, document);
          expect(missingTexts(answeredTexts(plan, dossier, document), docxText(bytes))).toEqual([]);
          expect(documentXml(bytes)).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u);
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('the file opens in Word without reproach', () => {
  it.each(['lettre', 'projet', 'resume'] as const)('with every field answered: %s', async (document) => {
    const bytes = await word(full, document);
    expect(await wordErrors(bytes, 'Microsoft365')).toEqual([]);
    expect(await wordErrors(bytes, 'Office2016')).toEqual([]);
  });

  it('empty, as a working version', async () => {
    const empty = newDossier(plan, { name: 'CPTS vide', makeId: () => 'dossier-vide' });
    const bytes = await word(empty, 'projet', false);
    expect(await wordErrors(bytes, 'Microsoft365')).toEqual([]);
    expect(documentXml(bytes)).toContain('<w:pStyle w:val="ACompleter"/>');
  });
});

describe('the pages', () => {
  it('ask nothing on opening: no field to refresh', async () => {
    const parts = docxParts(await word(full));
    for (const [name, content] of Object.entries(parts)) {
      if (name.endsWith('.xml')) expect(content, name).not.toMatch(/w:dirty|updateFields/);
    }
  });

  it('use styles, not formatting by hand: no font, size or colour on the text', async () => {
    const xml = documentXml(await word(full));
    expect(xml).not.toMatch(/<w:(rFonts|sz|color|smallCaps) /);
    expect(count(xml, /<w:p>(?!<w:pPr><w:pStyle)/g)).toBe(0);
  });

  it('use only styles that exist', async () => {
    const parts = docxParts(await word(full));
    const known = new Set(
      [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
    );
    const used = new Set(
      [...(parts['word/document.xml'] ?? '').matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(
        ([, id]) => id,
      ),
    );
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
  });

  it('mark and repeat the header row of every table that has one, and never cut a row', async () => {
    const xml = documentXml(await word(full));
    const tables = xml.match(/<w:tbl>.*?<\/w:tblGrid>.*?<\/w:tr>/gs) ?? [];
    const headed = tables.filter((table) => table.includes('w:firstRow="true"'));
    expect(headed.length).toBeGreaterThan(30);
    expect(headed.every((table) => table.includes('<w:tblHeader/>'))).toBe(true);
    expect(count(xml, /<w:cantSplit\/>/g)).toBe(count(xml, /<w:tr>/g));
    expect(count(xml, /<w:tblCaption /g)).toBe(count(xml, /<w:tbl>/g));
  });

  it('give the same widths to the grid and to the cells', async () => {
    const xml = documentXml(await word(full));
    for (const table of xml.match(/<w:tblPr>.*?<\/w:tblGrid>/gs) ?? []) {
      const total = Number(/<w:tblW w:type="dxa" w:w="(\d+)"/.exec(table)?.[1]);
      const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(columns.reduce((sum, each) => sum + each, 0)).toBe(total);
    }
  });

  it('link every contents entry to an existing, unique bookmark, without page number', async () => {
    const xml = documentXml(await word(full));
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(anchors.length).toBeGreaterThan(60);
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
    expect(xml).not.toContain('PAGEREF');
  });

  it('number captions in the field itself', async () => {
    const xml = documentXml(await word(full));
    const numbers = [...xml.matchAll(/w:instr="SEQ Tableau[^"]*"><w:r><w:t[^>]*>(\d+)</g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('say what pictures show, in French, and name the document', async () => {
    const parts = docxParts(await word(full));
    const xml = parts['word/document.xml'] ?? '';
    const pictures = [...xml.matchAll(/<wp:docPr [^>]*>/g)].map(([picture]) => picture);
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures.every((picture) => /descr="[^"]+"/.test(picture))).toBe(true);
    expect(parts['word/styles.xml']).toContain('w:val="fr-FR"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>CPTS d’essai – ');
  });
});
