import { describe, expect, it } from 'vitest';
import type { Column } from '../../../app/plan/index.ts';
import { listKey, pastedLines } from '../../../renderer/redaction/fields/list-keys.ts';
import { requirementOf } from '../../../renderer/redaction/model/requirement.ts';
import { completeLink, isSafeLink } from '../../../renderer/redaction/rich-text/safe-link.ts';
import { sameText } from '../../../renderer/redaction/rich-text/same-text.ts';
import { columnTotals } from '../../../renderer/redaction/table/totals.ts';
import { cptsPlan } from '../../support/plan.ts';

describe('links', () => {
  it('completes what people type and refuses what a dossier may not hold', () => {
    expect(completeLink('exemple.fr/page')).toBe('https://exemple.fr/page');
    expect(completeLink('http://exemple.fr')).toBe('https://exemple.fr');
    expect(completeLink('a@exemple.fr')).toBe('mailto:a@exemple.fr');
    expect(completeLink('javascript:alert(1)')).toBeUndefined();
    expect(completeLink('deux mots')).toBeUndefined();
    expect(isSafeLink('data:text/html,x')).toBe(false);
  });
});

describe('lists', () => {
  it('cleans the bullets of pasted lines', () => {
    expect(pastedLines('• un\r\n2. deux\n\n- trois\nquatre-vingts')).toEqual([
      'un',
      'deux',
      'trois',
      'quatre-vingts',
    ]);
  });
  it('adds with Enter, moves with Alt and the arrows, within the list', () => {
    const key = (name: string, altKey: boolean, index: number) =>
      listKey({ key: name, altKey, shiftKey: false }, false, { index, total: 2 });
    expect(key('Enter', false, 0)).toBe('add');
    expect(key('ArrowUp', true, 1)).toBe(-1);
    expect(key('ArrowUp', true, 0)).toBeUndefined();
  });
});

describe('totals', () => {
  const amount: Column = { id: 'n1', label: 'Année 1', type: 'amount' };
  const cost: Column = {
    id: 'cout',
    label: 'Coût',
    type: 'computed',
    formula: { op: 'product', columns: ['n1'], as: 'amount' },
  };
  const balance: Column = {
    id: 'solde',
    label: 'Solde',
    type: 'computed',
    formula: { op: 'runningBalance', plus: 'n1', minus: 'n2' },
  };
  it('adds sums to the cent, computed ones too, but never a running balance', () => {
    const rows = [
      { id: 'a', n1: 0.1 },
      { id: 'b', n1: 0.2 },
    ];
    const computed = () => ({ cout: '−1 000,50 €', solde: '5 €' });
    const totals = columnTotals([amount, cost, balance], rows, computed);
    expect(totals.n1?.replace(/\s/g, ' ')).toBe('0,30 €');
    expect(totals.cout?.replace(/\s/g, ' ')).toBe('−2 001 €');
    expect(totals.solde).toBeUndefined();
  });
});

describe('who asks for a field', () => {
  const plan = cptsPlan();
  const field = plan.sections.flatMap((s) => s.subsections.flatMap((sub) => sub.fields));
  const asked = field.find(({ required, requiredBy }) => required && requiredBy === 'region');
  it('names the dossier’s ARS only when its own frame asks', () => {
    if (!asked) throw new Error('no field asked by a region');
    expect(requirementOf({ ...plan, regions: [] }, asked, '28', 'ARS Normandie').text).toBe(
      'Demandé par au moins une ARS',
    );
    const normandie = plan.regions.find(({ ars }) => ars === '28');
    const change = normandie?.changes.find(({ op }) => op === 'require');
    const required = field.find(({ id }) => change && change.op === 'require' && id === change.field);
    if (!required) throw new Error('the overlay requires nothing');
    const regional = { ...required, required: true, requiredBy: 'region' as const };
    expect(requirementOf(plan, regional, '28', 'ARS Normandie').text).toBe('Requis par l’ARS Normandie');
  });
});

describe('texts', () => {
  it('are the same when only the editor’s last empty line differs', () => {
    const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
    expect(sameText(text, undefined)).toBe(true);
    const words = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'a' }] };
    expect(
      sameText({ type: 'doc', content: [words] }, { type: 'doc', content: [words, ...text.content] }),
    ).toBe(true);
    expect(sameText({ type: 'doc', content: [words] }, text)).toBe(false);
  });
});
