import { expect, it } from 'vitest';
import { requireField } from '../../../app/dossier/index.ts';
import { readCell } from '../../../app/tabular/index.ts';
import { cpts } from '../../support/catalog.ts';

const profession = requireField(cpts, 'acteurs.membres').columns?.find(({ id }) => id === 'profession');

it('takes free words in an open list, and counts those that are too long rather than quote them', () => {
  if (!profession) throw new Error('no column');
  expect(readCell(cpts, profession, 'Acupuncteur')).toEqual({ cell: 'Acupuncteur' });
  const reading = readCell(cpts, profession, 'x'.repeat(1_001));
  expect('message' in reading && reading.message.replace(/\s/g, ' ')).toBe(
    'Trop long : 1 001 caractères écrits, 1 000 au plus.',
  );
});
