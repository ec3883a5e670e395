import { describe, expect, it } from 'vitest';
import { coverNote, depositList } from '../../../app/deposit/index.ts';
import { modelToPlainText } from '../../../app/document/index.ts';
import { type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { wordErrors } from '../../support/read-docx.ts';
import { plainSpaces } from '../../support/real-case.ts';

const plan = cptsPlan();
const full = fullDossier(plan);

function note(dossier: Dossier, arsName = 'ARS Normandie') {
  const list = depositList(plan, dossier);
  return coverNote({ plan, dossier, list, date: new Date(2026, 10, 22, 23, 30), arsName });
}

const textOf = (dossier: Dossier) => plainSpaces(modelToPlainText(note(dossier)));

describe('the cover note', () => {
  it('says to whom, which day, and lists every file by its name in the package', () => {
    const text = textOf(full);
    expect(text).toContain('ARS Normandie');
    expect(text).toContain('Le 22 novembre 2026');
    expect(text).toContain('1-projet-de-sante.docx');
    for (const { files } of depositList(plan, full).annexes)
      for (const { path } of files) expect(text).toContain(path.replace('annexes/', ''));
  });

  it('says what is missing and who asks for it', () => {
    const text = textOf(newDossier(plan, { name: 'CPTS neuve', region: '28', makeId: () => 'dossier-neuf' }));
    expect(text).toMatch(/Statuts signés Manquant La loi/);
    expect(text).toMatch(/Résumé public Manquant/);
  });

  it('marks how sure each demand of the region is', () => {
    const text = textOf({ ...full, region: '11' });
    expect(text).toContain('lu dans une source');
    expect(text).toContain('reconstruit, à confirmer');
  });

  it('keeps working notes and private columns inside the team', () => {
    expect(textOf(full)).not.toMatch(/NOTE DE TRAVAIL|telPrive/);
  });

  it('opens in Word without reproach', async () => {
    expect(await wordErrors(await renderWord(note(full)), 'Microsoft365')).toEqual([]);
  });
});
