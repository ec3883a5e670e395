import { describe, expect, it } from 'vitest';
import { type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { documentProgress } from '../../../renderer/redaction/start/document-progress.ts';
import { cpts } from '../../support/catalog.ts';
import { fullDossier } from '../../support/full-dossier.ts';

const empty = newDossier(cpts, { name: 'CPTS d’essai' });

function progressOf(dossier: Dossier, id: string) {
  return documentProgress(cpts, dossier).find((document) => document.id === id);
}

describe('how far each document is', () => {
  it('leads to what this document alone prints, before what several share', () => {
    expect(progressOf(empty, 'lettre')?.goal.subsection).toBe('lettreIntention.porteurs');
    const written: Dossier = {
      ...empty,
      answers: {
        ...empty.answers,
        'lettreIntention.porteurs': [{ id: 'p', nom: 'Anne Le Gall' }],
        'lettreIntention.interlocuteur': 'Anne Le Gall',
      },
    };
    const before = progressOf(empty, 'lettre')?.count.answered ?? 0;
    expect(progressOf(written, 'lettre')?.count.answered).toBe(before + 2);
  });

  it('counts every required answer of a finished dossier, and still leads somewhere', () => {
    for (const { count, goal } of documentProgress(cpts, fullDossier(cpts))) {
      expect(count.answered).toBe(count.required);
      expect(count.required).toBeGreaterThan(0);
      expect(goal.subsection).toMatch(/\./);
    }
  });
});
