import { describe, expect, it } from 'vitest';
import {
  baremeSchema,
  checkBareme,
  evidenceLabel,
  FONCTIONNEMENT,
  mergeBaremes,
  ownBaremeSchema,
  selectAci,
  simulateAci,
} from '../../../app/finance/index.ts';
import { withOwnBaremes } from '../../../main/services/index.ts';
import { cpts } from '../../support/catalog.ts';
import { AVENANT_2, aci, BAREMES, MISSIONS } from './shipped.ts';

const references = { sizes: ['T1', 'T2', 'T3', 'T4'], missions: MISSIONS };

describe('shipped scales', () => {
  it('cover the ACI of 2019, its amendment of 2021, other aids, ceilings and accounts', () => {
    expect(BAREMES.map(({ id }) => id)).toEqual([
      'aci-2019',
      'aci-avenant-2',
      'aides',
      'comptes',
      'indemnites',
    ]);
    for (const bareme of BAREMES) expect(checkBareme(bareme, references)).toEqual([]);
  });

  it('say where every figure comes from, and never dress a reconstruction as a reading', () => {
    for (const bareme of BAREMES)
      for (const { source, evidence } of bareme.lines) {
        expect(bareme.sources[source]?.title).toBeTruthy();
        if (source === 'reconstruction') expect(evidence).toBe('reconstructed');
      }
    const missionLines = AVENANT_2.lines.filter(({ mission }) => mission !== FONCTIONNEMENT);
    for (const line of missionLines.filter(({ part }) => part === 'fixed' || part === 'variable'))
      expect(line.evidence, `${line.size} ${line.mission}`).toBe(
        line.size === 'T3' ? 'read' : 'reconstructed',
      );
  });

  it('give the deadlines the plan gives', () => {
    const plan = cpts.lists.missionsAci?.items ?? [];
    for (const { id, kind, startMonths, deployMonths } of AVENANT_2.missions)
      expect(plan.find((option) => option.id === id)).toMatchObject({
        kind,
        ...(startMonths === null ? {} : { startMonths, deployMonths }),
      });
  });

  it('hold the functioning and published totals of 2019, and no mission amount nobody read', () => {
    const { total, notes, evidence } = simulateAci({
      bareme: aci('aci-2019'),
      size: 'T2',
      missions: ['accesSoins'],
      signature: '2020-01-01',
      years: 1,
    });
    expect(total).toBe(60_000);
    expect(evidence).toBe('derived');
    expect(notes.join(' ')).toContain('« Accès aux soins » : rien n’est compté');
    expect(aci('aci-2019').ceilings.map(({ amount }) => amount)).toEqual([
      220_000, 287_000, 370_000, 450_000,
    ]);
  });

  it('apply from their own dates', () => {
    expect(selectAci(BAREMES, undefined, '2020-06-01').id).toBe('aci-2019');
    expect(selectAci(BAREMES, undefined, '2027-04-01').id).toBe('aci-avenant-2');
    expect(() => selectAci(BAREMES, 'inconnu', '2027-04-01')).toThrow(/inconnu/);
  });
});

describe('checkBareme', () => {
  const [line] = AVENANT_2.lines;
  if (!line) throw new Error('no line');
  const broken: [string, Partial<typeof AVENANT_2>, RegExp][] = [
    ['an unknown size', { lines: [{ ...line, size: 'T9' }] }, /taille inconnue T9/],
    ['an unknown mission', { lines: [{ ...line, mission: 'soins' }] }, /mission inconnue/],
    ['an unknown source', { lines: [{ ...line, source: 'oubli' }] }, /source inconnue oubli/],
    ['the same line twice', { lines: [line, line] }, /ligne en double/],
    [
      'dates the wrong way round',
      { lines: [{ ...line, validFrom: '2027-01-01', validTo: '2026-01-01' }] },
      /fin avant le début/,
    ],
    ['a part nothing pays', { payments: [] }, /aucune règle de versement/],
    [
      'a ceiling of no size',
      { ceilings: [{ size: 'T7', amount: 1, source: 'paps', evidence: 'read' }] },
      /T7/,
    ],
  ];
  it.each(broken)('tells %s', (_what, part, message) => {
    expect(checkBareme({ ...AVENANT_2, ...part }, references).join('\n')).toMatch(message);
  });

  it('refuses a half cent, an unknown part or an unknown word', () => {
    for (const wrong of [{ amount: 0.005 }, { part: 'bonus' }, { extra: 1 }, { evidence: 'sure' }])
      expect(baremeSchema.safeParse({ ...AVENANT_2, lines: [{ ...line, ...wrong }] }).success).toBe(false);
  });
});

describe('a person’s own scale', () => {
  const correction = {
    id: 'aci-avenant-2',
    kind: 'aci',
    lines: [
      {
        size: 'T2',
        mission: 'parcours',
        part: 'fixed',
        amount: 36_000.5,
        source: 'Courrier de la CPAM du 12/01/2027',
        evidence: 'read',
      },
    ],
  };
  const request = { size: 'T2', missions: ['parcours'], signature: '2027-01-01', years: 1 } as const;

  it('wins line by line, is marked as hers, and leaves the rest as shipped', () => {
    const merged = mergeBaremes(BAREMES, [ownBaremeSchema.parse(correction)]);
    const bareme = selectAci(merged, undefined, '2027-01-01');
    const { lines, total, bareme: about } = simulateAci({ ...request, bareme });
    expect(about).toMatchObject({ id: 'aci-avenant-2', own: true });
    expect(total).toBe(60_000 + 36_000.5 + 35_000);
    const parcours = lines.find(({ mission }) => mission === 'parcours');
    expect(parcours).toMatchObject({ own: true, source: expect.stringContaining('Courrier de la CPAM') });
    expect(parcours && evidenceLabel(parcours)).toBe('votre chiffre');
    expect(parcours?.parts.map(({ own }) => own)).toEqual([true, false]);
    expect(BAREMES.find(({ id }) => id === 'aci-avenant-2')?.own).toBeUndefined();
  });

  it('may be an amendment to come: based on another, used from its own date', () => {
    const text = JSON.stringify({
      ...correction,
      id: 'avenant-3',
      basedOn: 'aci-avenant-2',
      label: 'Avenant 3',
      validFrom: '2028-01-01',
      sources: {},
    });
    const merged = withOwnBaremes(BAREMES, text, 'mien.json', MISSIONS);
    expect(selectAci(merged, undefined, '2027-12-31').id).toBe('aci-avenant-2');
    expect(selectAci(merged, undefined, '2028-01-01')).toMatchObject({ id: 'avenant-3', own: true });
  });

  it.each([
    ['{', /JSON/],
    ['{"kind":"aci","id":"x"}', /incomplet/],
    ['[{"kind":"aci","id":"aci-2019","lines":[{"size":"T1"}]}]', /refusé.*lines/],
    [JSON.stringify({ ...correction, lines: [{ ...correction.lines[0], size: 'T8' }] }), /T8/],
  ])('is refused in French when %s', (text, message) => {
    expect(() => withOwnBaremes(BAREMES, text, 'mien.json', MISSIONS)).toThrow(message);
  });
});
