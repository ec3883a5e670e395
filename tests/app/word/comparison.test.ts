import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDossiers } from '../../../app/diff/index.ts';
import { documentLook } from '../../../app/document/index.ts';
import { applyChanges, type Change, type Dossier, richTextFromMarkdown } from '../../../app/dossier/index.ts';
import { renderComparison } from '../../../app/word/index.ts';
import { cpts } from '../../support/catalog.ts';
import { OFFICES } from '../../support/examine-word.ts';
import { exampleDossier } from '../../support/example-dossier.ts';
import { randomDossier } from '../../support/random-dossier.ts';
import { documentXml, wordErrors } from '../../support/read-docx.ts';

const { dossier: example } = exampleDossier();
const edited = (...changes: Change[]) => applyChanges(example, changes).dossier;
const render = (before: Dossier, after: Dossier) =>
  renderComparison({
    plan: cpts,
    title: 'CPTS d’essai',
    look: documentLook(after),
    before: { name: 'Version envoyée à l’ARS', date: new Date('2026-11-02T10:00:00Z') },
    after: { name: 'État présent', date: new Date('2026-11-22T10:00:00Z') },
    comparison: compareDossiers(cpts, before, after),
  });

/** The words of the main part once every change is accepted, or refused. */
function settled(xml: string, accept: boolean): string {
  const [kept, dropped] = accept ? ['ins', 'del'] : ['del', 'ins'];
  return xml
    .replace(new RegExp(`<w:${dropped} [^>]*[^/]>.*?</w:${dropped}>`, 'gs'), '')
    .replace(new RegExp(`</?w:${kept}( [^>]*)?>`, 'g'), '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

describe('the Word file of a comparison', () => {
  it('tracks the words changed, under an author and a date; accepted or refused they give each version', async () => {
    const at = 'territoire.pertinence';
    const before = edited({
      type: 'setAnswer',
      at,
      value: richTextFromMarkdown('Le plateau est loin de tout.\n\nPremier passage.'),
    });
    const after = edited({
      type: 'setAnswer',
      at,
      value: richTextFromMarkdown('Le plateau est assez loin de Rouen.\n\nSecond paragraphe ajouté.'),
    });
    const xml = documentXml(await render(before, after));
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="État présent" w:date="2026-11-22T10:00:00Z">/);
    expect(xml).toContain('<w:delText');
    expect(settled(xml, true)).toContain('Le plateau est assez loin de Rouen.');
    expect(settled(xml, true)).not.toContain('Premier passage');
    expect(settled(xml, false)).toContain('Le plateau est loin de tout.');
    expect(settled(xml, false)).toContain('Premier passage.');
    expect(settled(xml, false)).not.toContain('Second paragraphe');
  });

  it('numbers each change once', async () => {
    const [first] = example.collections.fichesAction ?? [];
    const after = edited(
      { type: 'removeItem', collection: 'fichesAction', itemId: first?.id ?? '' },
      { type: 'setAnswer', at: 'budget.charges', value: null },
    );
    const xml = documentXml(await render(example, after));
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml).toMatch(/<w:trPr>.*?<w:del /s);
  });

  it('leaves out notes, internal questions and private columns', async () => {
    const [member] = Array.isArray(example.answers['acteurs.membres'])
      ? example.answers['acteurs.membres']
      : [];
    const rowId = typeof member === 'object' ? member.id : '';
    const after = edited(
      { type: 'setNote', at: 'identite.siege', value: 'NOTE SECRÈTE' },
      { type: 'setCell', at: 'acteurs.membres', rowId, column: 'telPrive', value: '06 99 88 77 66' },
      { type: 'setCell', at: 'acteurs.membres', rowId, column: 'telPublic', value: '02 35 11 22 33' },
    );
    const xml = documentXml(await render(example, after));
    expect(settled(xml, true)).toContain('02 35 11 22 33');
    expect(xml).not.toMatch(/SECRÈTE|06 99|99 88/);
  });

  it('says so when nothing changed', async () => {
    expect(settled(documentXml(await render(example, example)), true)).toContain('disent la même chose');
  });

  it('is valid for Microsoft’s validator, on the example and on random dossiers', {
    timeout: 240_000,
  }, async () => {
    const [random = example] = fc.sample(randomDossier(cpts), { numRuns: 1, seed: 12 });
    const [older, newer] = OFFICES;
    const emptied = { ...example, answers: {}, collections: {} };
    expect(await wordErrors(await render(example, emptied), older)).toEqual([]);
    expect(await wordErrors(await render(emptied, random), newer)).toEqual([]);
  });
});
