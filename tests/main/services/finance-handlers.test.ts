import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AciBareme } from '../../../app/finance/index.ts';
import { createServices, dispatch, type Handlers, resourcesFolder } from '../../../main/services/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unzipped } from '../../support/unzip.ts';

const planId = 'cpts';
let folder: string;
let services: Handlers;
const open = () =>
  createServices({
    library: folder,
    resources: resourcesFolder(),
    version: '0.0.0',
    capabilities: { host: 'browser', nativeDialogs: false, pdf: false },
  });
const figure = (amount: number) => ({
  id: 'aci-avenant-2',
  kind: 'aci' as const,
  lines: [
    {
      size: 'T2',
      mission: 'prevention',
      part: 'fixed' as const,
      amount,
      source: 'Courrier de la CPAM',
      evidence: 'read' as const,
    },
  ],
});
const file = (name: string, content: unknown) => ({
  name,
  base64: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64'),
});
const amountOf = ({ baremes }: { baremes: readonly { id: string; kind: string }[] }) =>
  baremes
    .filter((bareme): bareme is AciBareme => bareme.id === 'aci-avenant-2' && bareme.kind === 'aci')
    .flatMap(({ lines }) => lines)
    .find(({ size, mission, part }) => size === 'T2' && mission === 'prevention' && part === 'fixed');

beforeEach(async () => {
  folder = temporaryFolder();
  services = await open();
});

describe('a person’s own scales', () => {
  it('win, are marked, outlive the program and can be taken away', async () => {
    expect(amountOf(await services['finance.baremes']({ planId }))).toMatchObject({ amount: 15_000 });
    await services['finance.saveBareme']({ planId, bareme: figure(16_000) });
    services = await open();
    const kept = await services['finance.baremes']({ planId });
    expect(amountOf(kept)).toMatchObject({ amount: 16_000, own: true, source: 'Courrier de la CPAM' });
    expect(kept.own).toHaveLength(1);
    await services['finance.saveBareme']({ planId, bareme: figure(17_000) });
    expect(readdirSync(join(folder, 'baremes'))).toEqual(['aci-avenant-2.json']);
    const removed = await services['finance.removeBareme']({ planId, id: 'aci-avenant-2' });
    expect(amountOf(removed)).toMatchObject({ amount: 15_000 });
    expect(readdirSync(join(folder, 'baremes'))).toEqual([]);
  });

  it('can be imported, whole files or none of them', async () => {
    const scales = [figure(16_000), { id: 'regional', kind: 'plafonds', basedOn: 'plafonds-absents' }];
    const refused = await dispatch(services, 'finance.importBareme', {
      planId,
      file: file('b.json', scales),
    });
    expect(refused).toHaveProperty('error.code', 'invalid');
    expect(amountOf(await services['finance.baremes']({ planId }))).toMatchObject({ amount: 15_000 });
    const taken = await services['finance.importBareme']({
      planId,
      file: file('b.json', `\uFEFF${JSON.stringify([figure(16_000)])}`),
    });
    expect(amountOf(taken)).toMatchObject({ amount: 16_000 });
  });

  it('say in French what is wrong with a file', async () => {
    const unknown = { ...figure(1), lines: [{ ...figure(1).lines[0], size: 'T9' }] };
    for (const [content, message] of [
      ['{', /pas du JSON lisible/],
      [{ kind: 'aci' }, /barème refusé/],
      [unknown, /taille inconnue T9/],
    ] as const) {
      const reply = await dispatch(services, 'finance.importBareme', {
        planId,
        file: file('b.json', content),
      });
      expect(JSON.stringify(reply)).toMatch(message);
    }
  });

  it('that cannot be read are told, kept, and stop none of the others', async () => {
    await services['finance.saveBareme']({ planId, bareme: figure(16_000) });
    mkdirSync(join(folder, 'baremes'), { recursive: true });
    writeFileSync(join(folder, 'baremes', 'abime.json'), '{"id":');
    const { problems, ...rest } = await services['finance.baremes']({ planId });
    expect(problems.join()).toContain('abime.json');
    expect(amountOf(rest)).toMatchObject({ amount: 16_000 });
    expect(readdirSync(join(folder, 'baremes'))).toContain('abime.json');
  });
});

describe('the budget as a spreadsheet', () => {
  it('holds the lines, the formulas and the simulation with the person’s own figures', async () => {
    const { id } = await services['library.example']({ planId });
    await services['finance.saveBareme']({ planId, bareme: figure(16_000) });
    const xlsx = await services['export.budget']({ id, format: 'xlsx' });
    expect(xlsx.name).toMatch(/budget\.xlsx$/);
    const parts = unzipped(Buffer.from(xlsx.base64, 'base64'));
    const sheets = [...parts]
      .filter(([path]) => /worksheets|sharedStrings/.test(path))
      .map(([, bytes]) => strFromU8(bytes));
    expect(sheets.join()).toContain('SUM(');
    expect(sheets.join()).toContain('votre chiffre');
    const csv = await services['export.budget']({ id, format: 'csv' });
    expect(Buffer.from(csv.base64, 'base64').toString('utf8')).toContain('Total des charges');
  });
});
