import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, countingIds, plainText, type RichText } from '../../../app/dossier/index.ts';
import {
  buildDraft,
  buildOutline,
  type MarkupNode,
  proposalOf,
  readFlow,
  readImportSynonyms,
} from '../../../app/import/index.ts';
import { resourcesFolder } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';

const file = join(resourcesFolder(import.meta.dirname), 'plans/cpts/import-synonyms.json');
const synonyms = readImportSynonyms(cpts, JSON.parse(readFileSync(file, 'utf8')));

const node = (tag: string, ...children: MarkupNode[]): MarkupNode => ({ tag, attributes: {}, children });
const p = (text: string) => node('p', text);
const table = (...rows: string[][]) =>
  node('table', ...rows.map((cells) => node('tr', ...cells.map((text) => node('td', p(text))))));

function propose(...nodes: MarkupNode[]) {
  const flow = readFlow(nodes);
  return buildDraft({
    plan: cpts,
    synonyms,
    outline: buildOutline(flow),
    fileName: 'projet',
    makeId: countingIds(),
  });
}

const target = (title: string, ...above: string[]) => {
  const headings = [...above, title].map((text, index) => node(`h${index + 1}`, text));
  const { sure, target: field } = propose(...headings, p('Du texte.')).parts.at(-1) ?? {};
  return sure ? field : undefined;
};

describe('recognising the headings of a project', () => {
  it.each([
    ['Diagnostic territorial partagé', 'population.commentaireDemographie'],
    ['II. Profil de la population', 'population.commentaireDemographie'],
    ['3.2 État de santé de la population', 'population.commentaireEtatSante'],
    ['PERTINENCE DU TERRITOIRE', 'territoire.pertinence'],
    ['Historique de la démarche', 'demarche.historique'],
    ['Gouvernance et organisation de la CPTS', 'gouvernance.association'],
    ['Mission 1 : Amélioration de l’accès aux soins', 'missionAccesSoins.organisation'],
    ['Mission 3 : Développement des actions territoriales de prévention', 'missionPrevention.organisation'],
    ['Système d’information et outils numériques', 'systemeInformation.besoins'],
    ['Plan de communication', 'communication.externe'],
  ])('« %s » → %s', (title, field) => expect(target(title)).toBe(field));

  it.each(['Remerciements', 'Le mot du président', 'Objectifs', 'Juin vert', 'Projet de santé'])(
    'leaves « %s » to the person',
    (title) => expect(target(title)).toBeUndefined(),
  );

  it('understands a heading by those above it', () => {
    expect(target('Constats', 'Mission 2 : parcours')).toBe('missionParcours.constat');
    expect(target('Constats', 'Mission 3 : prévention')).toBe('missionPrevention.constat');
    expect(target('Le marché du samedi', 'Pertinence du territoire')).toBe('territoire.pertinence');
    expect(target('Gouvernance', 'Remerciements')).toBe('gouvernance.association');
  });

  it('says why, how sure it is, and what each part begins with', () => {
    const [part] = proposalOf(propose(node('h1', 'Démographie'), p('Deux mots.'))).parts;
    expect(part).toEqual({
      id: 'p1',
      kind: 'heading',
      path: ['Démographie'],
      words: 2,
      preview: 'Deux mots.',
      target: 'population.commentaireDemographie',
      targetLabel: 'Diagnostic : population › Démographie › Analyse de la démographie',
      confidence: 1,
      sure: true,
      reason: 'reconnu comme « Démographie »',
    });
  });
});

describe('recognising fiches action', () => {
  it.each([
    ['Fiche action n° 3 : Dépister le diabète', '3. Dépister le diabète'],
    ['FICHE-ACTION 4 – Crise', '4. Crise'],
    ['3.1 Fiche action n°7 : Écoles', '7. Écoles'],
    ['Action 12 bis. Relancer', '12 bis. Relancer'],
  ])('« %s » opens « %s »', (heading, title) => {
    expect(propose(node('h2', heading), p('Texte.')).items).toMatchObject([
      { collection: 'fichesAction', title },
    ]);
  });

  it.each(['Fiches action', 'Actions à mener', 'Action de prévention'])('« %s » opens none', (heading) => {
    expect(propose(node('h2', heading), p('Texte.')).items).toEqual([]);
  });

  it('reads a fiche drawn as a form, with or without a title line', () => {
    const lines = [
      ['Contexte', 'Trop d’attente.'],
      ['Pilote', 'Mme Exemple'],
      ['Indicateurs', 'Le délai moyen'],
    ];
    for (const { items, parts } of [
      propose(table(['Fiche action n° 1 : Répondre'], ...lines)),
      propose(table(['Fiche action n° 1', 'Répondre'], ...lines)),
      propose(node('h1', 'Fiche action n° 1 : Répondre'), table(...lines)),
    ]) {
      expect(items).toMatchObject([{ title: '1. Répondre' }]);
      const fields = parts.map((part) => part.target?.split('/')[2]);
      expect(fields).toEqual([
        'ficheAction.description',
        'ficheAction.constat',
        'ficheAction.pilote',
        'ficheAction.description',
      ]);
    }
  });
});

describe('reading tables as rows', () => {
  const rows = (...grid: string[][]) =>
    propose(node('h1', 'Gouvernance'), node('h2', 'Groupes de travail'), table(...grid)).parts.find(
      ({ kind }) => kind === 'table',
    );

  it('takes a table whose columns are those of a field', () => {
    expect(rows(['Groupe', 'Pilote', 'Membres'], ['Crise', 'Dr A', '8'])).toMatchObject({
      target: 'gouvernance.groupesTravail',
      answer: [{ groupe: 'Crise', pilote: 'Dr A', membres: 8 }],
    });
  });

  it.each([
    ['an unknown column', ['Groupe', 'Pilote', 'Humeur'], ['Crise', 'Dr A', 'bonne']],
    ['a cell that is more than its number', ['Groupe', 'Membres'], ['Crise', 'environ 8']],
    ['a number that can be read two ways', ['Groupe', 'Membres'], ['Crise', '12.345']],
    ['a unit the column does not say', ['Groupe', 'Membres'], ['Crise', '8 %']],
    ['the same column twice', ['Groupe', 'Groupe'], ['Crise', 'Dr A']],
    ['a line longer than the others', ['Groupe', 'Pilote'], ['Crise', 'Dr A', 'et encore']],
  ])('leaves in the text a table with %s', (_, ...grid) => expect(rows(...grid)).toBeUndefined());

  it('reads strengths and weaknesses written under headings', () => {
    const { parts } = propose(
      node('h1', 'Analyse SWOT'),
      node('h2', 'Forces'),
      node('ul', node('li', p('Une équipe')), node('li', p('Un local'))),
      node('h2', 'Menaces'),
      p('Des départs'),
    );
    expect(parts.slice(1).map(({ answer }) => answer)).toMatchObject([
      [
        { categorie: 'atouts', constat: 'Une équipe' },
        { categorie: 'atouts', constat: 'Un local' },
      ],
      [{ categorie: 'menaces', constat: 'Des départs' }],
    ]);
  });
});

describe('reading text', () => {
  const textOf = (...nodes: MarkupNode[]): RichText => {
    const content = readFlow(nodes).items.flatMap((item): Block[] =>
      item.kind === 'block' ? [item.block] : [],
    );
    return { type: 'doc', content };
  };

  it('lays flat what is nested deeper than a dossier may be, words kept', () => {
    let deep = p('Au fond');
    for (let level = 0; level < 60; level += 1) deep = node('ul', node('li', p(`Niveau ${level}`), deep));
    const text = textOf(deep);
    expect(plainText(text)).toContain('Au fond');
    expect(plainText(text).match(/Niveau/g)).toHaveLength(60);
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    expect(depth(text)).toBeLessThan(90);
  });

  it('writes a note under the paragraph that calls it', () => {
    const call: MarkupNode = { tag: 'a', attributes: { href: '#footnote-1' }, children: ['[1]'] };
    const back: MarkupNode = { tag: 'a', attributes: { href: '#footnote-ref-1' }, children: ['↑'] };
    const note: MarkupNode = {
      tag: 'li',
      attributes: { id: 'footnote-1' },
      children: [node('p', 'Enquête.', back)],
    };
    const text = textOf(node('p', 'Un fait', node('sup', call)), p('La suite'), node('ol', note));
    expect(plainText(text)).toBe('Un fait[1]\n[1] Enquête.\nLa suite');
  });
});
