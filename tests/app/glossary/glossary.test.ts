import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Glossary, glossaryParts, searchGlossary, termsUsed } from '../../../app/glossary/index.ts';
import { planFields } from '../../../app/plan/index.ts';
import { acronymsOf } from '../../../app/readability/acronyms.ts';
import { readGlossary } from '../../../main/services/index.ts';
import { catalog } from '../../support/catalog.ts';
import { comparison, orientation } from '../structures/shipped.ts';

const glossary = readGlossary(join(import.meta.dirname, '../../../resources'));
const small: Glossary = {
  date: '2026-11-22',
  notice: 'x',
  entries: [
    { term: 'ESP', full: 'Équipe de soins primaires', plain: 'Une petite équipe.' },
    { term: 'CPTS', plain: 'Une communauté.', also: ['communauté professionnelle'] },
    { term: 'médecin traitant', plain: 'Celui que vous avez choisi.', also: ['médecins traitants'] },
  ],
};
const terms = (text: string) => glossaryParts(small, text).flatMap(({ entry }) => entry?.term ?? []);

describe('finding terms in a text', () => {
  it('keeps every word, in order', () => {
    const text = 'Une ESP, puis une CPTS ; les médecins traitants d’une ESP.';
    expect(
      glossaryParts(small, text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(terms(text)).toEqual(['ESP', 'CPTS', 'médecin traitant']);
  });

  it('finds whole words only, an acronym as it is written, a phrase in any case', () => {
    expect(terms('L’ESPACE, un esprit, esp et espoir')).toEqual([]);
    expect(terms('Médecin traitant. Communauté professionnelle.')).toEqual(['médecin traitant', 'CPTS']);
    expect(terms('l’ESP')).toEqual(['ESP']);
  });

  it('lists what several texts use, each once, in alphabetical order', () => {
    expect(termsUsed(small, ['Une ESP', 'La CPTS et l’ESP']).map(({ words }) => words)).toEqual([
      'CPTS',
      'ESP',
    ]);
  });
});

describe('the shipped glossary', () => {
  it('explains each term in at most two short sentences, once', () => {
    const forms = glossary.entries.flatMap(({ term, also = [] }) => [term, ...also]);
    expect(new Set(forms).size).toBe(forms.length);
    for (const { term, plain } of glossary.entries) {
      const sentences = plain.split(/[.!?]\s+/).filter(Boolean);
      expect(sentences.length, term).toBeLessThanOrEqual(2);
      for (const sentence of sentences) expect(sentence.split(/\s+/).length, term).toBeLessThanOrEqual(25);
    }
  });

  it('knows every acronym of the questions, of the comparison and of the orientation', () => {
    const words = [
      ...catalog
        .ids()
        .flatMap((id) => planFields(catalog.require(id)).flatMap(({ label, hint }) => [label, hint])),
      ...comparison.rows.flatMap(({ cells }) =>
        Object.values(cells).flatMap(({ lines, today }) => [...lines, ...(today?.lines ?? [])]),
      ),
      ...orientation.questions.flatMap(({ label, help = '', options = [] }) => [
        label,
        help,
        ...options.map((each) => each.label),
      ]),
      ...orientation.rules.flatMap(({ title, because, when }) => [
        title,
        because,
        ...when.map(({ missing }) => missing),
      ]),
    ];
    const unknown = new Set(
      words.flatMap((text) => {
        const known = glossaryParts(glossary, text).flatMap(({ text: part, entry }) => (entry ? [part] : []));
        return acronymsOf(text).filter((each) => !known.some((part) => part.includes(each)));
      }),
    );
    expect([...unknown]).toEqual([]);
  });

  it('is searched by term, by full name and by explanation, accents forgiven', () => {
    expect(searchGlossary(glossary, 'sisa').map(({ term }) => term)).toContain('SISA');
    expect(searchGlossary(glossary, 'fonds regional').map(({ term }) => term)).toContain('FIR');
    expect(searchGlossary(glossary, 'zzz')).toEqual([]);
    expect(searchGlossary(glossary, '')).toHaveLength(glossary.entries.length);
  });
});
