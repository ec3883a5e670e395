import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../app/computed/index.ts';
import { applyChanges, newDossier } from '../../../app/dossier/index.ts';
import {
  aciResources,
  budgetOfDossier,
  budgetSummaryOfDossier,
  findAccounts,
  fundingOfDossier,
  signatureOf,
  startPlaces,
} from '../../../app/finance/index.ts';
import { buildExample } from '../../../main/services/index.ts';
import { gridClasses } from '../../../renderer/budget/grid/grid-model.ts';
import { readAmount, readPaidAmount } from '../../../renderer/budget/grid/read-amount.ts';
import { signed } from '../../../renderer/budget/grid/total-rows.tsx';
import { lineChanges } from '../../../renderer/budget/line-draft.ts';
import { lowestSentence } from '../../../renderer/budget/panel/treasury-words.ts';
import {
  missionChange,
  settingsChange,
  signatureChange,
  startChange,
} from '../../../renderer/budget/settings-changes.ts';
import { aciLinesOf, takeOverChanges } from '../../../renderer/budget/take-over.ts';
import { cashPlanChanges } from '../../../renderer/budget/treasury-plan.ts';
import { budgetView } from '../../../renderer/budget/use-budget.ts';
import { BAREMES, RESOURCES } from '../../app/finance/shipped.ts';
import { cpts } from '../../support/catalog.ts';

const example = buildExample(RESOURCES, cpts).dossier;
const empty = newDossier(cpts, { name: 'CPTS d’essai', now: new Date('2026-11-22T10:00:00Z') });
const accounts = findAccounts(BAREMES);
const baremes = { baremes: [...BAREMES], own: [], problems: [] };
const columns = ['n1', 'n2', 'n3'];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the grid', () => {
  const budget = budgetOfDossier(cpts, example);
  const summary = budgetSummaryOfDossier(cpts, example, accounts);
  const groups = gridClasses(budget, summary, accounts);

  it('holds every line once, in the order of the accounts', () => {
    expect(groups.flatMap(({ lines }) => lines)).toHaveLength(budget.charges.length + budget.produits.length);
    expect(groups.map(({ code }) => code)).toEqual([
      '60',
      '61',
      '62',
      '64',
      '65',
      '68',
      '86',
      '74',
      '75',
      '78',
      '87',
    ]);
  });

  it('says which fiches a line serves, and what is an estimation', () => {
    const subscriptions = groups.find(({ code }) => code === '74');
    expect(subscriptions?.links.map(({ text }) => text)).toContain('en partie estimé');
    expect(groups[0]?.links[0]?.text).toMatch(/^Fiches /);
  });

  it('reads amounts the French way and refuses words and half cents', () => {
    expect(readAmount('12 345,50 €')).toEqual({ value: 12_345.5 });
    expect(readAmount('beaucoup')).toHaveProperty('refusal');
    expect(readAmount('1,234')).toHaveProperty('refusal');
    expect(plain(signed(-14_250))).toBe('− 14 250 €');
    expect(plain(signed(20_700))).toBe('+ 20 700 €');
    expect(plain(signed(0))).toBe('0 €');
  });
});

describe('taking over the ACI', () => {
  const { simulation } = fundingOfDossier(cpts, example, BAREMES);
  if (!simulation) throw new Error('no simulation');
  const resources = aciResources(simulation, 2027, 3);

  it('replaces the lines named, keeps the balance of the example, and is undone as one', () => {
    const former = aciLinesOf(budgetOfDossier(cpts, example).produits);
    expect(former).toHaveLength(3);
    const changes = takeOverChanges(
      example,
      resources,
      columns,
      former.map(({ id }) => id),
    );
    const { dossier, inverses } = applyChanges(example, changes);
    expect(aciLinesOf(budgetOfDossier(cpts, dossier).produits).map(({ label }) => label)).toEqual(
      resources.map(({ label }) => label),
    );
    expect(budgetSummaryOfDossier(cpts, dossier, accounts).balanced).toBe(true);
    expect(applyChanges(dossier, inverses).dossier).toEqual(example);
  });

  it('adds lines to an empty budget', () => {
    const { dossier } = applyChanges(empty, takeOverChanges(empty, resources, columns, []));
    expect(rowsOf(dossier, 'budget.produits')).toMatchObject([
      { compte: '74', n1: 60_000, acquis: 'demande' },
      { n1: 86_250 },
      { n1: 0, acquis: 'espere' },
    ]);
  });
});

describe('writing a line', () => {
  const draft = {
    side: 'charges',
    id: undefined,
    words: { libelle: ' Timbres ', compte: '62' },
    amounts: [],
  } as const;

  it('adds a row, then changes only what differs', () => {
    const added = applyChanges(empty, lineChanges(empty, draft, { n1: 120, n2: null, n3: null })).dossier;
    const [row] = rowsOf(added, 'budget.charges');
    expect(row).toMatchObject({ libelle: 'Timbres', compte: '62', n1: 120 });
    expect(row).not.toHaveProperty('n2');
    const again = { ...draft, id: row?.id ?? '' };
    expect(lineChanges(added, again, { n1: 130, n2: null, n3: null })).toMatchObject([
      { type: 'setCell', column: 'n1', value: 130 },
    ]);
    expect(lineChanges(empty, { ...draft, words: {} }, { n1: null })).toEqual([]);
  });
});

describe('settings', () => {
  it('write the signature where the procedure keeps it', () => {
    const [row] = rowsOf(example, 'procedure.etapes').filter(({ etape }) => etape === 'Signature de l’ACI');
    expect(signatureChange(example, '2027-05-02')).toMatchObject({
      type: 'setCell',
      rowId: row?.id,
      column: 'prevue',
    });
    const change = signatureChange(empty, '2027-05-02');
    if (!change) throw new Error('no change');
    const { dossier } = applyChanges(empty, [change]);
    expect(signatureOf(cpts, dossier, '2026-01-01')).toEqual({ date: '2027-05-02', from: 'procedure' });
    expect(signatureChange(empty, null)).toBeUndefined();
  });

  it('write a start in the mission’s own table', () => {
    const place = startPlaces(cpts, empty, '2027-04-01').find(({ mission }) => mission === 'parcours');
    if (!place) throw new Error('no place');
    const change = startChange(empty, place, '2027-10-01');
    if (!change) throw new Error('no change');
    const { dossier } = applyChanges(empty, [change]);
    expect(startPlaces(cpts, dossier, '2027-04-01').find(({ mission }) => mission === 'parcours')?.date).toBe(
      '2027-10-01',
    );
  });

  it('tick a mission in the order of the plan, and forget what goes back to the dossier', () => {
    expect(missionChange(cpts, ['crises'], 'accesSoins')).toMatchObject({ value: ['accesSoins', 'crises'] });
    const withRates = { ...empty, funding: { rates: [40] } };
    expect(settingsChange(withRates, { rates: undefined })).toEqual({ type: 'setFunding', value: null });
    expect(settingsChange(withRates, { planYear: 0 })).toMatchObject({ value: { rates: [40], planYear: 0 } });
  });
});

describe('the cash plan', () => {
  it('takes the estimated months over, then shows the same balance from them', () => {
    const without = applyChanges(example, [
      { type: 'setAnswer', at: 'budget.tresorerie', value: null },
    ]).dossier;
    const estimated = budgetView(cpts, without, baremes).treasury;
    const { dossier } = applyChanges(without, cashPlanChanges(without, estimated));
    const written = budgetView(cpts, dossier, baremes).treasury;
    expect(written.every(({ typed }) => typed)).toBe(true);
    expect(written.map(({ balance }) => balance)).toEqual(estimated.map(({ balance }) => balance));
    expect(cashPlanChanges(dossier, written)).toEqual([]);
  });
});

describe('the whole view', () => {
  it('names the years of the example by the calendar, and those of an empty dossier by their rank', () => {
    expect(budgetView(cpts, example, baremes).years).toEqual(['2027', '2028', '2029']);
    const view = budgetView(cpts, empty, baremes);
    expect(view.years[0]).toBe('Année 1');
    expect(view.aci).toBeUndefined();
    expect(view.funding.notes[0]).toContain('taille est inconnue');
  });

  it('tells the lowest month and what ends it', () => {
    const month = (name: string, balance: number, aci = 0) => ({
      month: name,
      balance,
      aci,
      other: 0,
      paid: 0,
      typed: false,
    });
    const months = [month('2027-06', -18_000), month('2027-07', 30_000, 65_625)];
    expect(plain(lowestSentence(months, month('2027-06', -18_000)))).toBe(
      'Creux de 18 000 € sous zéro en juin : le versement suivant de l’ACI (65 625 €) n’arrive qu’en juillet 2027.',
    );
    expect(plain(lowestSentence(months, month('2027-03', 800)))).toContain(
      'Point le plus bas : 800 € en mars.',
    );
  });
});

describe('an amount that somebody pays', () => {
  it('is zero or more, and no more than the host keeps', () => {
    expect(readPaidAmount('12 000,50 €')).toEqual({ value: 12_000.5 });
    expect(readPaidAmount('0')).toEqual({ value: 0 });
    expect(readPaidAmount(' -5 ')).toEqual({
      refusal: expect.stringMatching(/^« -5 » : un montant positif/),
    });
    expect(readPaidAmount('2000000000')).toEqual({ refusal: expect.stringContaining('un milliard') });
    expect(readPaidAmount('beaucoup')).toEqual({ refusal: expect.stringContaining('pas un montant') });
  });
});
