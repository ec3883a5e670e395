import { describe, expect, it } from 'vitest';
import { modelText } from '../../../app/document/index.ts';
import { type Dossier, richTextFromPlain } from '../../../app/dossier/index.ts';
import { blocksOf, dossierWith, projectOf } from '../../support/model-blocks.ts';

const answers: Dossier['answers'] = {
  'ficheAction.intitule': '1. Un médecin pour chacun',
  'ficheAction.mission': ['medecinTraitant'],
  'ficheAction.priorite': 'priorite1',
  'ficheAction.etat': 'aLancer',
  'ficheAction.pilote': 'Dr Martin',
  'ficheAction.bilan': richTextFromPlain('Rien encore.'),
  'ficheAction.constat': richTextFromPlain('Il manque des médecins.\n\nBeaucoup.'),
  'ficheAction.livrables': [
    { id: 'a', text: 'Convention' },
    { id: 'b', text: 'Bilan annuel' },
  ],
  'ficheAction.partenaires': [{ id: 'a', partenaire: 'CPAM', apport: 'Requêtes', accord: true }],
  'ficheAction.budget': [
    { id: 'a', poste: 'Ligne', n1: 100, n2: 200, n3: 300 },
    { id: 'b', poste: 'Ligne', n1: 0.5, n2: 0, n3: 0 },
  ],
  'ficheAction.etapes': [{ id: 'a', etape: 'Écrire', debut: '2027-01', fin: '2027-03' }],
};

function fiche(deposit = true, given: Dossier['answers'] = answers) {
  const dossier = dossierWith({}, { collections: { fichesAction: [{ id: 'f', answers: given }] } });
  const model = projectOf(dossier, deposit);
  const whole = model.sections.find(({ id }) => id === 'ficheAction');
  // In a working version, empty chapters follow on the same page.
  const end = whole?.blocks.findIndex(
    (block, index) => index > 0 && block.kind === 'heading' && block.level === 1,
  );
  const section = whole && { ...whole, blocks: whole.blocks.slice(0, end === -1 ? undefined : end) };
  return { section, words: (section?.blocks ?? []).map((block) => modelText([block]).replace(/\s/g, ' ')) };
}

describe('a fiche action', () => {
  it('opens with mission, yearly budget, pilots and priority', () => {
    const head = fiche().section?.blocks.find(({ kind }) => kind === 'definitions');
    const items = head?.kind === 'definitions' ? head.items : [];
    expect(items.map(({ label }) => label)).toEqual(['Mission', 'Budget', 'Pilotes', 'Priorité']);
    expect(modelText(items[3]?.value ?? [])).toBe('Priorité 1 · À lancer');
    expect(modelText(items[1]?.value ?? []).replace(/\s/g, ' ')).toBe(
      '100,50 € · 200 € · 300 € (années 1 à 3)',
    );
  });

  it('says the same parts in the same order, whatever the order they were written in', () => {
    const { words } = fiche();
    const at = (start: string) => words.findIndex((text) => text.startsWith(start));
    const order = ['Constat. Il manque', 'Livrables', 'Étapes', 'Budget de l’action', 'Partenaires'].map(at);
    expect(order.every((index) => index > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('sets short parts side by side, tables of a few rows as lists', () => {
    const { section, words } = fiche();
    const panels = section?.blocks.filter((block) => block.kind === 'table' && block.look === 'panels') ?? [];
    expect(panels).toHaveLength(1);
    const rows = panels.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(
      rows.map(({ cells }) => cells.map(({ content }) => modelText(content).replace(/\s/g, ' '))),
    ).toEqual([['PartenairesCPAM : Requêtes, accord : oui', 'BilanRien encore.']]);
    // Alone, a list needs no panel.
    expect(words.some((text) => text === 'Livrables')).toBe(true);
  });

  it('counts what people cost on one line each', () => {
    const given: Dossier['answers'] = {
      ...answers,
      'ficheAction.moyensHumains': [
        { id: 'a', fonction: 'Infirmiers', personnes: 2, heures: 30, taux: 45 },
        { id: 'b', fonction: 'Bénévoles', personnes: 3 },
      ],
    };
    const said = fiche(true, given).words.join('\n');
    expect(said).toContain('Infirmiers : 2 × 30 h à 45 € = 2 700 €');
    expect(said).toContain('Bénévoles : 3');
  });

  it('names its tables in their first column, without a heading above', () => {
    const { section } = fiche();
    const heads = section?.blocks.flatMap((block) =>
      block.kind === 'table' && block.head ? [modelText(block.head[0]?.content ?? [])] : [],
    );
    expect(heads).toEqual(['Étapes', 'Budget de l’action']);
  });

  it('leaves as it is a table drawn in a text', () => {
    const cell = (text: string) => ({
      type: 'tableCell' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    });
    const drawn = {
      type: 'doc' as const,
      content: [
        {
          type: 'table' as const,
          content: [
            { type: 'tableRow' as const, content: [cell('Lundi'), cell('Mardi')] },
            { type: 'tableRow' as const, content: [cell('Matin'), cell('Soir')] },
          ],
        },
      ],
    };
    const said = fiche(true, { ...answers, 'ficheAction.description': drawn }).words.join('\n');
    for (const word of ['Déroulé', 'Lundi', 'Mardi', 'Matin', 'Soir']) expect(said).toContain(word);
  });

  it('leaves long parts out of the panels, where a page may cut them', () => {
    const long = richTextFromPlain('Une équipe mobile passe chaque semaine au domicile. '.repeat(30));
    const { words } = fiche(true, { ...answers, 'ficheAction.bilan': long });
    expect(words.some((text) => text.startsWith('Bilan. Une équipe'))).toBe(true);
  });

  it('says long tables as tables', () => {
    const long = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, partenaire: `P${index}` }));
    const { section } = fiche(true, { ...answers, 'ficheAction.partenaires': long });
    const found = section?.blocks.find(
      ({ kind, field }) => kind === 'table' && field?.endsWith('partenaires'),
    );
    expect(found?.kind === 'table' && found.look).toBe('grid');
  });

  it('names what is missing once, at its end', () => {
    const { section } = fiche(false);
    const notes = section?.blocks.filter(({ kind }) => kind === 'note') ?? [];
    expect(notes).toHaveLength(1);
    expect(section?.blocks.at(-1)).toBe(notes[0]);
    expect(modelText(notes).replace(/\s/g, ' ')).toMatch(/^À compléter : Objectif général ; /);
  });
});

describe('chapters with nothing but what is missing', () => {
  it('take no page of their own: one note each, under the chapter before', () => {
    const model = projectOf(
      dossierWith({ 'territoire.cptsVoisines': [{ id: 'a', cpts: 'CPTS du Nord' }] }),
      false,
    );
    const chapters = model.sections.filter(({ kind }) => kind === 'chapter');
    expect(chapters.map(({ id }) => id)).not.toContain('demarche');
    const titles = blocksOf(model).filter(
      (block) => block.kind === 'heading' && block.level === 1 && block.numbered,
    );
    expect(titles.length).toBeGreaterThan(chapters.length);
    for (const block of titles) expect(block.kind === 'heading' && block.newPage).toBeFalsy();
  });
});
