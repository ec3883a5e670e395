import { describe, expect, it } from 'vitest';
import { checkAll } from '../../../app/checks/index.ts';
import { rowsOf } from '../../../app/computed/index.ts';
import { planDossierSchema } from '../../../app/dossier/index.ts';
import { carryOver, listsStructure, memberStructure } from '../../../app/ladder/index.ts';
import { buildExample, resourcesFolder } from '../../../main/services/index.ts';
import { catalog } from '../../support/catalog.ts';

const example = (id: string) => {
  const plan = catalog.require(id);
  return { plan, dossier: buildExample(resourcesFolder(import.meta.dirname), plan).dossier };
};
const climb = (from: string, to: string) =>
  carryOver({
    from: example(from),
    plan: catalog.require(to),
    name: 'La suite',
  });

describe('starting another structure from an ESP', () => {
  for (const to of ['msp', 'cpts'] as const)
    it(`carries identity, members, communes and diagnosis into a valid ${to} dossier`, () => {
      const { dossier: former } = example('esp');
      const { dossier, carried, toWrite } = climb('esp', to);
      expect(planDossierSchema(catalog.require(to)).safeParse(dossier).error).toBeUndefined();
      expect(dossier.answers['identite.nom']).toBe('La suite');
      expect(dossier.region).toBe(former.region);
      expect(dossier.answers['identite.siege']).toBe(former.answers['identite.siege']);
      expect(rowsOf(dossier, 'territoire.communes')).toEqual(rowsOf(former, 'territoire.communes'));
      expect(rowsOf(dossier, 'acteurs.membres').map(({ nom, profession }) => [nom, profession])).toEqual(
        rowsOf(former, 'acteurs.membres').map(({ nom, profession }) => [nom, profession]),
      );
      expect(dossier.answers['population.commentaireEtatSante']).toEqual(
        former.answers['population.commentaireEtatSante'],
      );
      expect(rowsOf(dossier, 'besoins.priorises').map(({ besoin }) => besoin)).toEqual(
        rowsOf(former, 'besoins.priorises').map(({ besoin }) => besoin),
      );
      const ids = carried.map(({ id }) => id);
      expect(toWrite.filter(({ id }) => ids.includes(id))).toEqual([]);
      expect(toWrite.map(({ id }) => id)).toContain('budget.charges');
    });

  it('leaves signatures, dates and numbers behind: they were given to the former project', () => {
    const { dossier } = climb('esp', 'msp');
    expect(rowsOf(dossier, 'acteurs.membres').some((row) => row.signature)).toBe(false);
    for (const field of [
      'signatures.liste',
      'identite.dateVersion',
      'identite.formeJuridique',
      'budget.charges',
    ])
      expect(dossier.answers[field]).toBeUndefined();
    const blocking = checkAll(catalog.require('msp'), dossier).filter(({ level }) => level === 'bloquant');
    expect(blocking.map(({ message }) => message).join()).toContain('n’a pas signé');
  });

  it('does not touch the former dossier', () => {
    const from = example('esp');
    const before = structuredClone(from.dossier);
    carryOver({ from, plan: catalog.require('cpts'), name: 'CPTS' });
    expect(from.dossier).toEqual(before);
  });

  it('makes the ESP a member of the CPTS it starts', () => {
    expect(rowsOf(climb('esp', 'cpts').dossier, 'acteurs.structuresMembres')).toMatchObject([
      { nom: 'ESP des Sources de l’Yvel', type: 'ESP', commune: 'Mauron' },
    ]);
  });

  it('keeps only the files that a carried answer names', () => {
    expect(climb('esp', 'msp').dossier.attachments).toEqual([]);
    const cpts = example('cpts');
    const { dossier } = carryOver({ from: cpts, plan: catalog.require('msp'), name: 'MSP' });
    const kept = dossier.attachments.map(({ name }) => name);
    expect(kept).toContain('carte-territoire.png');
    expect(kept).not.toContain('statuts.pdf');
  });
});

describe('a structure as a CPTS lists it', () => {
  it('is read from its own dossier, whatever its plan', () => {
    for (const id of ['esp', 'ess', 'msp', 'cds']) {
      const { plan, dossier } = example(id);
      const row = memberStructure(plan, dossier);
      expect(row.type).toBe(plan.structure);
      expect(row.nom).toBe(dossier.answers['identite.nom']);
      expect(row.commune).toMatch(/^(Mauron|Reims|Ornans|La Ricamarie)$/);
      expect(row.representant).not.toContain('@');
      // « Demandés à l’ARS » is no number.
      expect(row.finess).toBeUndefined();
    }
  });

  it('is known by its name, accents and case forgiven', () => {
    const rows = [{ id: 'a', nom: 'ESP des sources de l’Yvel' }];
    expect(listsStructure(rows, 'ESP des Sources de l’Yvel')).toBe(true);
    expect(listsStructure(rows, 'ESP des Sources')).toBe(false);
  });
});
