import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { buildSearchIndex } from '../../../renderer/shell/search/build-index.ts';
import { findEntries, snippet } from '../../../renderer/shell/search/find.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();

function dossierWith(text: string) {
  const dossier = newDossier(plan, { name: 'CPTS de la Vallée' });
  return {
    ...dossier,
    answers: {
      ...dossier.answers,
      'territoire.pertinence': {
        type: 'doc' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
      },
    },
    collections: {
      fichesAction: [{ id: 'f1', answers: { 'ficheAction.intitule': 'Un médecin traitant pour chacun' } }],
    },
  };
}

const text = `${'mot '.repeat(40)}la maternité de Fécamp a fermé en 2019 ${'mot '.repeat(40)}`;
const index = buildSearchIndex(plan, dossierWith(text));

describe('Ctrl+K in a dossier', () => {
  it('finds a section by its name, without accents', () => {
    const labels = findEntries(index, 'budget previsionnel').section.map(({ label }) => label);
    expect(labels).toContain('Budget prévisionnel');
  });

  it('finds a field by its label and knows where it is', () => {
    const [found] = findEntries(index, 'nom de la cpts').field;
    expect(found).toMatchObject({ field: 'identite.nom', label: 'Nom de la CPTS' });
    expect(found?.detail).toContain('›');
  });

  it('finds the words of the answers, in tables and fiches too, and shows them in their sentence', () => {
    const [found] = findEntries(index, 'maternite fecamp').answer;
    expect(found?.field).toBe('territoire.pertinence');
    expect(found?.detail).toMatch(/^… .*maternité de Fécamp a fermé.* …$/);
    const [fiche] = findEntries(index, 'medecin traitant').answer;
    expect(fiche?.field).toBe('fichesAction/f1/ficheAction.intitule');
  });

  it('finds what a picture shows and its caption', () => {
    const attrs = { attachment: 'p', alt: 'Carte des pharmacies', caption: 'Source : atlas régional' };
    const pictured = dossierWith('rien');
    const answers = {
      ...pictured.answers,
      'territoire.pertinence': { type: 'doc' as const, content: [{ type: 'image' as const, attrs }] },
    };
    const entries = buildSearchIndex(plan, { ...pictured, answers });
    for (const words of ['carte pharmacies', 'atlas regional'])
      expect(findEntries(entries, words).answer.map(({ field }) => field)).toEqual(['territoire.pertinence']);
  });

  it('leaves the answers alone for one or two letters, and finds nothing for nonsense', () => {
    expect(findEntries(index, 'ma').answer).toEqual([]);
    expect(findEntries(index, 'zzzzqq')).toEqual({ section: [], field: [], answer: [] });
    expect(findEntries(index, '  ')).toEqual({ section: [], field: [], answer: [] });
  });

  it('shows a short answer whole', () => {
    expect(snippet('CPTS de la Vallée', 'vallee')).toBe('CPTS de la Vallée');
  });
});
