import { describe, expect, it } from 'vitest';
import { checkAll } from '../../../app/checks/index.ts';
import type { Answer, Dossier, Row } from '../../../app/dossier/index.ts';
import { fundingOfDossier } from '../../../app/finance/index.ts';
import { buildExample, loadBaremes, resourcesFolder } from '../../../main/services/index.ts';
import { catalog } from '../../support/catalog.ts';

const resources = resourcesFolder(import.meta.dirname);
const example = (id: string) => buildExample(resources, catalog.require(id)).dossier;
const members = (...professions: string[]): Row[] =>
  professions.map((profession, index) => ({
    id: `m${index}`,
    nom: `Personne ${index}`,
    profession,
    commune: 'Ornans',
    mode: 'liberal',
    signature: { name: 'signé', date: '2026-11-06' },
  }));

/** Findings of the plan's own checks, once an answer of the example is changed. */
function found(plan: string, field: string, answer: Answer): string[] {
  const dossier = example(plan);
  const findings = checkAll(catalog.require(plan), {
    ...dossier,
    answers: { ...dossier.answers, [field]: answer },
  });
  return findings.filter(({ id }) => id.startsWith('plan:')).map(({ id }) => id.split(':')[2] ?? '');
}

describe('what each structure asks, as data', () => {
  it('ESP: one GP and one other, an association to be paid, 30 000 € in three times', () => {
    expect(found('esp', 'acteurs.membres', members('medecinGeneraliste', 'infirmierLiberal'))).toEqual([]);
    expect(found('esp', 'acteurs.membres', members('infirmierLiberal'))).toEqual(['generaliste']);
    expect(found('esp', 'acteurs.membres', members('medecinGeneraliste'))).toEqual(['autre-professionnel']);
    expect(found('esp', 'identite.formeJuridique', 'aucune')).toEqual(['association-pour-aide']);
    const asked = (...amounts: number[]) => amounts.map((montant, index) => ({ id: `r${index}`, montant }));
    expect(found('esp', 'budget.creditsAmorcage', asked(30_000))).toEqual([]);
    expect(found('esp', 'budget.creditsAmorcage', asked(30_000.01))).toEqual(['fir-montant']);
    expect(found('esp', 'budget.creditsAmorcage', asked(1, 1, 1, 1))).toEqual(['fir-versements']);
  });

  it('ESS: ten specialists, ten per cent, or a request for an exemption', () => {
    expect(found('ess', 'ess.specialistesPresents', 16)).toEqual([]);
    expect(found('ess', 'ess.liberauxReunis', 1)).toContain('seuil-part');
    expect(found('ess', 'ess.liberauxReunis', 1.6)).toEqual([]);
    expect(found('ess', 'ess.liberauxReunis', 17)).toEqual(['part-impossible']);
    const dossier = example('ess');
    const few = {
      ...dossier.answers,
      'ess.specialistesPresents': 9,
      'ess.liberauxPresents': 9,
      'ess.liberauxReunis': 9,
    };
    const ids = (answers: Dossier['answers']) =>
      checkAll(catalog.require('ess'), { ...dossier, answers }).map(({ id }) => id);
    expect(ids(few).join()).toContain('seuil-specialistes');
    const exemption = { ...few, 'ess.derogation': dossier.answers['ess.perimetre'] ?? '' };
    expect(ids(exemption).join()).not.toContain('seuil-specialistes');
  });

  it('MSP: two GPs and one other, every member signs, a SISA for the ACI, 50 000 € in two times', () => {
    const team = members('medecinGeneraliste', 'medecinGeneraliste', 'sageFemme');
    expect(found('msp', 'acteurs.membres', team)).toEqual([]);
    expect(found('msp', 'acteurs.membres', members('medecinGeneraliste', 'sageFemme'))).toEqual([
      'deux-generalistes',
    ]);
    expect(found('msp', 'identite.formeJuridique', 'associationLoi1901')).toEqual(['sisa-aci']);
    const dossier = example('msp');
    const unsigned = [...team, { id: 'x', prenom: 'Ana', nom: 'Sans', profession: 'sageFemme' }];
    const findings = checkAll(catalog.require('msp'), {
      ...dossier,
      answers: { ...dossier.answers, 'acteurs.membres': unsigned },
    });
    expect(findings.find(({ id }) => id.includes('signature-membre'))).toMatchObject({
      level: 'bloquant',
      message: expect.stringContaining('Ana Sans'),
    });
  });

  it('CDS: salaried professionals, an agreement for dental care, its two legal pieces', () => {
    expect(found('cds', 'acteurs.membres', members('medecinGeneraliste'))).toEqual(['salaries']);
    expect(found('cds', 'cds.activites', ['dentaire'])).toEqual(['agrement']);
    expect(found('cds', 'cds.activites', ['aucune'])).toEqual([]);
    const dossier = example('cds');
    const { 'cds.reglement': _out, ...answers } = dossier.answers;
    const missing = checkAll(catalog.require('cds'), { ...dossier, answers }).find(
      ({ field }) => field === 'cds.reglement',
    );
    expect(missing?.level).toBe('bloquant');
  });

  it('is silent in a CPTS, and the rules of CPTS are silent elsewhere', () => {
    expect(
      checkAll(catalog.require('cpts'), example('cpts')).filter(({ id }) => id.startsWith('plan:')),
    ).toEqual([]);
    for (const id of ['esp', 'ess', 'msp', 'cds'])
      for (const { message, reason = '' } of checkAll(catalog.require(id), { ...example(id), answers: {} }))
        expect(`${message} ${reason}`).not.toMatch(/mission|taille|CPTS réunit|avenant/);
  });
});

describe('money', () => {
  it('never simulates the ACI of CPTS for another structure', () => {
    for (const id of ['esp', 'ess', 'msp', 'cds']) {
      const plan = catalog.require(id);
      const { simulation, notes } = fundingOfDossier(plan, example(id), loadBaremes(resources, []));
      expect(simulation).toBeUndefined();
      expect(notes.join()).toContain(plan.structure);
    }
  });
});
