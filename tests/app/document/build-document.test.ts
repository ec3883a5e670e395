import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  buildDocument,
  type DocumentModel,
  modelToPlainText,
  runsText,
} from '../../../app/document/index.ts';
import { type Dossier, newDossier, type Row } from '../../../app/dossier/index.ts';
import { answeredTexts, missingTexts } from '../../support/answered-texts.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { randomDossier, readTestPicture } from '../../support/random-dossier.ts';

const plan = cptsPlan();
const full = fullDossier(plan);

function build(
  dossier: Dossier,
  document: 'lettre' | 'projet' | 'resume' = 'projet',
  deposit = true,
): DocumentModel {
  return buildDocument({
    plan,
    dossier,
    document,
    deposit,
    attachments: readTestPicture,
    arsName: 'ARS Normandie',
  });
}

function empty(): Dossier {
  return newDossier(plan, { name: 'CPTS vide', makeId: () => 'dossier-vide' });
}

function blocksOf(model: DocumentModel): Block[] {
  return model.sections.flatMap(({ blocks }) => blocks);
}

function headings(model: DocumentModel) {
  return blocksOf(model).flatMap((block) => (block.kind === 'heading' ? [block] : []));
}

describe('nothing answered is lost', () => {
  it.each(['lettre', 'projet', 'resume'] as const)(
    'in a dossier with every field answered: %s',
    (document) => {
      const missing = missingTexts(
        answeredTexts(plan, full, document),
        modelToPlainText(build(full, document)),
      );
      expect(missing).toEqual([]);
    },
  );

  it('in random dossiers', () => {
    fc.assert(
      fc.property(randomDossier(plan), fc.constantFrom('lettre', 'projet', 'resume'), (dossier, document) => {
        const text = modelToPlainText(build(dossier, document));
        expect(missingTexts(answeredTexts(plan, dossier, document), text)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what must not leave the team', () => {
  it('keeps working notes and private columns out of every document', () => {
    for (const document of ['lettre', 'projet', 'resume'] as const) {
      const text = modelToPlainText(build(full, document));
      expect(text).not.toContain('NOTE DE TRAVAIL');
      expect(text).not.toContain('telPrive');
      expect(text).not.toContain('procedure.');
    }
  });
});

describe('headings', () => {
  it('skip no level, have unique bookmarks and are numbered in order', () => {
    const all = headings(build(full));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    let above = 0;
    for (const { level, runs } of all) {
      expect(level - above, runsText(runs)).toBeLessThanOrEqual(1);
      above = level;
    }
    const chapters = all.filter(({ level, numbered }) => level === 1 && numbered).map(({ number }) => number);
    expect(chapters).toEqual(chapters.map((_, index) => String(index + 1)));
  });

  it('give each fiche action a page of its own, but the first', () => {
    const fiches = headings(build(full)).filter(({ runs }) => runsText(runs).startsWith('Fiche action '));
    expect(fiches.map(({ newPage }) => newPage ?? false)).toEqual([false, true]);
  });
});

describe('captions', () => {
  it('are numbered from 1 by kind, with different words', () => {
    const captions = blocksOf(build(full)).flatMap((block) =>
      'caption' in block && block.caption ? [block.caption] : [],
    );
    const tables = captions.filter(({ kind }) => kind === 'Tableau');
    expect(tables.map(({ number }) => number)).toEqual(tables.map((_, index) => index + 1));
    expect(new Set(tables.map(({ text }) => text)).size).toBe(tables.length);
    expect(captions.some(({ kind }) => kind === 'Figure')).toBe(true);
  });
});

describe('what is missing', () => {
  it('is marked in the working version only', () => {
    const working = blocksOf(build(empty(), 'projet', false)).flatMap((block) =>
      block.kind === 'note' ? [block.text] : [],
    );
    expect(working.some((text) => /^À compléter\u00a0: .*Pourquoi ce périmètre/.test(text))).toBe(true);
    expect(working.some((text) => text.includes('Fiche action'))).toBe(true);
    const deposited = build(empty(), 'projet', true);
    expect(blocksOf(deposited).some(({ kind }) => kind === 'note')).toBe(false);
    expect(deposited.sections.map(({ id }) => id)).not.toContain('besoins');
  });

  it('is not asked when it was said not to apply, and the reason is printed', () => {
    const dossier: Dossier = {
      ...empty(),
      notApplicable: { 'territoire.pertinence': 'périmètre repris de 2019' },
    };
    const model = build(dossier, 'projet', false);
    expect(modelToPlainText(model)).toContain('Sans objet\u00a0: périmètre repris de 2019');
    expect(
      blocksOf(model).some((block) => block.kind === 'note' && block.text.includes('Pourquoi ce périmètre')),
    ).toBe(false);
  });
});

describe('tables', () => {
  const population = (rows: number): Dossier['answers'] => ({
    'population.evolution': Array.from({ length: rows }, (_, index) => ({
      id: `r${index}`,
      periode: `20${10 + index}-20${11 + index}`,
      valeurCpts: index,
      valeurDep: 2,
      valeurReg: index * 2,
      valeurFr: 4 + index,
      annee: '2022',
      perimetre: `Habitants, période ${index}`,
      communesNeutralisees: index,
      source: 'Insee RP 2022',
    })),
  });

  it('say once, under the table, what all rows have in common', () => {
    const model = build({ ...empty(), answers: population(4) });
    const table = blocksOf(model).find(
      (block) => block.kind === 'table' && block.field === 'population.evolution',
    );
    expect(table?.kind === 'table' && table.columns.map(({ label }) => label)).not.toContain('Source');
    expect(modelToPlainText(model).replace(/\s/g, ' ')).toContain('Source : Insee RP 2022, 2022');
  });

  it('stay upright with up to seven columns, and turn the page for long tables of many', () => {
    const tables = blocksOf(build(full)).flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.filter(({ columns }) => columns.length <= 7).every(({ wide }) => !wide)).toBe(true);
    const members = Array.from({ length: 40 }, (_, index) => ({
      id: `m${index}`,
      civilite: 'dr',
      nom: `Nom${index}`,
      prenom: `Prénom${index}`,
      profession: index % 2 ? 'medecinGeneraliste' : 'infirmierLiberal',
      rpps: `1000000000${index}`,
      structure: `Maison de santé du plateau ${index}`,
      adresse: `${index} rue de la République, 27140 Gisors`,
      commune: 'Gisors',
      courriel: `prenom.nom${index}@exemple.fr`,
      mssante: `prenom.nom${index}@exemple.mssante.fr`,
      telPublic: '02 61 91 00 00',
      telPrive: '06 39 98 00 00',
    }));
    const model = build({ ...empty(), answers: { 'acteurs.membres': members } });
    const [table] = blocksOf(model).flatMap((block) =>
      block.kind === 'table' && block.field === 'acteurs.membres' ? [block] : [],
    );
    expect(table?.wide).toBe(true);
    expect(modelToPlainText(model)).not.toContain('06\u00a039');
  });

  it('add up the years of a budget to the cent', () => {
    const charges = [0.1, 0.2, 1000].map((n1, index) => ({
      id: `c${index}`,
      libelle: `Ligne ${index}`,
      n1,
      n2: 1,
      n3: 2,
    }));
    const model = build({ ...empty(), answers: { 'budget.charges': charges } });
    const table = blocksOf(model).find((block) => block.kind === 'table' && block.field === 'budget.charges');
    const total = table?.kind === 'table' ? table.rows.at(-1) : undefined;
    expect(total?.total).toBe(true);
    expect(modelToPlainText(model).replace(/\s/g, ' ')).toContain('1 000,30 €');
  });

  it('show strengths and weaknesses two by two', () => {
    const table = blocksOf(build(full)).find(
      (block) => block.kind === 'table' && block.field === 'besoins.afom',
    );
    expect(table?.kind === 'table' && table.look).toBe('quadrants');
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
  });
});

describe('the letter and the summary', () => {
  it('open with sender, recipients and subject, and are signed after the closing words', () => {
    const blocks = blocksOf(build(full, 'lettre'));
    const roles = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.role] : []));
    expect(roles.slice(0, 2)).toEqual(['sender', 'sender']);
    expect(roles).toContain('subject');
    expect(modelToPlainText(build(full, 'lettre'))).toContain('ARS Normandie');
    const closing = blocks.findIndex(
      (block) => block.kind === 'paragraph' && runsText(block.runs).includes('considération distinguée'),
    );
    expect(blocks[closing + 2]).toMatchObject({ kind: 'table', alt: 'Signatures' });
  });

  it('are signed by the members who carry the project as long as the letter names nobody', () => {
    const members: Row[] = [
      { id: 'm1', nom: 'Le Gall', prenom: 'Anne', fonction: 'Présidence' },
      { id: 'm2', nom: 'Marin', prenom: 'Zoé' },
    ];
    const model = build({ ...empty(), answers: { 'acteurs.membres': members } }, 'lettre');
    const written = modelToPlainText(model);
    expect(written.match(/Anne Le Gall/g)).toHaveLength(2);
    expect(written).not.toContain('Zoé');
  });

  it('write the summary in large letters, one sentence a line', () => {
    const answers = {
      'resumePublic.suite': {
        type: 'doc' as const,
        content: [
          {
            type: 'paragraph' as const,
            content: [{ type: 'text' as const, text: 'Une idée. Une autre idée.' }],
          },
        ],
      },
    };
    const model = build({ ...empty(), answers }, 'resume');
    const lines = blocksOf(model).flatMap((block) =>
      block.kind === 'paragraph' ? [runsText(block.runs)] : [],
    );
    expect(model.meta.large).toBe(true);
    expect(lines.slice(0, 2)).toEqual(['Une idée.', 'Une autre idée.']);
    expect(lines.at(-1)).toContain('FALC');
  });
});
