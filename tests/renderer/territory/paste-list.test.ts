import { describe, expect, it } from 'vitest';
import { communeNameKey, parseCommuneList } from '../../../renderer/territory/paste-list.ts';

describe('a pasted list of communes', () => {
  it('reads one commune a line, whatever the bullets and blank lines', () => {
    const entries = parseCommuneList('- Forges-les-Eaux\r\n\n  • Gournay-en-Bray \n3. Argueil\n');
    expect(entries.map(({ name }) => name)).toEqual(['Forges-les-Eaux', 'Gournay-en-Bray', 'Argueil']);
  });

  it('reads codes alone and codes beside a name', () => {
    expect(parseCommuneList('76276\n76440 Forges-les-Eaux\nAjaccio 2a004')).toMatchObject([
      { code: '76276' },
      { code: '76440', name: 'Forges-les-Eaux' },
      { code: '2A004', name: 'Ajaccio' },
    ]);
  });

  it('separates at commas and semicolons, as in a sentence', () => {
    expect(parseCommuneList('Forges-les-Eaux, Argueil ; Serqueux').map(({ name }) => name)).toEqual([
      'Forges-les-Eaux',
      'Argueil',
      'Serqueux',
    ]);
  });

  it('reads the cells of a spreadsheet, its header left out, other figures ignored', () => {
    const entries = parseCommuneList(
      'Commune\tCode Insee\tPopulation\nArgueil\t76025\t349\n76672\tSerqueux\t943',
    );
    expect(entries).toMatchObject([
      { name: 'Argueil', code: '76025' },
      { name: 'Serqueux', code: '76672' },
    ]);
    expect(entries).toHaveLength(2);
  });

  it('keeps the department said in brackets, and puts an article back in front', () => {
    expect(parseCommuneList('Saint-Aubin (59)\nHavre (Le)')).toMatchObject([
      { name: 'Saint-Aubin', departement: '59' },
      { name: 'Le Havre' },
    ]);
  });

  it('keeps a repeated line once and drops lines without a word or a code', () => {
    expect(parseCommuneList('Argueil\nargueil\n---\n12')).toHaveLength(1);
  });

  it('takes usual abbreviations for the whole words', () => {
    expect(communeNameKey('St-Aubin s/ Mer')).toBe(communeNameKey('Saint-Aubin-sur-Mer'));
    expect(communeNameKey('Ste Geneviève')).toBe('sainte genevieve');
  });
});
