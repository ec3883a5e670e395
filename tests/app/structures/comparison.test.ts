import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modelToPlainText } from '../../../app/document/index.ts';
import { comparisonDocument, STRUCTURES, structureIdSchema } from '../../../app/structures/index.ts';
import { comparison } from './shipped.ts';

const seed = z
  .object({ cells: z.record(z.string(), z.partialRecord(structureIdSchema, z.array(z.string()))) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/comparison-seed.json'), 'utf8')));

/** Any run of blanks, no-break ones included, reads as one space. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

describe('the founding table', () => {
  for (const [row, cells] of Object.entries(seed.cells))
    for (const [structure, facts] of Object.entries(cells))
      it(`is found whole: ${row}, ${structure}`, () => {
        const found = comparison.rows.find(({ id }) => id === row);
        const cell = found?.cells[structureIdSchema.parse(structure)];
        const words = plain(cell?.lines.join(' ') ?? '');
        for (const fact of facts) expect(words).toContain(plain(fact));
        expect(cell?.evidence).toBe('seed');
      });

  it('stands beside what holds today where the law moved since', () => {
    const money = comparison.rows.find(({ id }) => id === 'financements');
    expect(money?.cells.ESS.lines).toEqual(['En attente d’accords nationaux']);
    expect(plain(money?.cells.ESS.today?.lines.join(' ') ?? '')).toContain('80 000 €');
    expect(money?.cells.ESS.today?.date).toBe('2025-01-01');
    expect(plain(money?.cells.MSP.today?.lines.join(' ') ?? '')).toContain('80 040 €');
    // The France Santé amounts were read nowhere: they must never pass for a fact.
    expect(money?.cells.MSP.today?.evidence).toBe('reconstructed');
  });
});

describe('the comparison', () => {
  it('has a cell for every structure and every row, each with known sources', () => {
    for (const { cells } of comparison.rows)
      for (const structure of STRUCTURES) {
        const { sources, today } = cells[structure];
        for (const key of [...sources, ...(today?.sources ?? [])])
          expect(comparison.sources[key]?.title, key).toBeTruthy();
      }
  });

  it('says every line of every cell in the Word document', () => {
    const words = plain(modelToPlainText(comparisonDocument(comparison)));
    for (const { cells } of comparison.rows)
      for (const { lines, today } of Object.values(cells))
        for (const line of [...lines, ...(today?.lines ?? [])]) expect(words).toContain(plain(line));
  });
});
