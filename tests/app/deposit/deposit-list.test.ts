import { describe, expect, it } from 'vitest';
import { type DepositList, depositList } from '../../../app/deposit/index.ts';
import { type Answer, type Attachment, type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { overlayOf } from '../../../app/plan/index.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();

const file = (id: string, name: string, mediaType = 'application/pdf'): Attachment => ({
  id,
  name,
  mediaType,
  size: 1,
  sha256: '0'.repeat(64),
});

const ATTACHMENTS = [
  file('statuts', 'Statuts signés.PDF'),
  file('pv', 'pv.pdf'),
  file('lettre1', 'lettre 1.pdf'),
  file('lettre2', 'lettre 2.pdf'),
  file('carte', 'carte.png', 'image/png'),
  file('rib', 'rib.pdf'),
];

function dossier(answers: Record<string, Answer> = {}, changes: Partial<Dossier> = {}): Dossier {
  const base = newDossier(plan, { name: 'CPTS d’essai', region: '28', makeId: () => 'essai-depot' });
  return { ...base, attachments: ATTACHMENTS, answers: { ...base.answers, ...answers }, ...changes };
}

function paths({ annexes }: DepositList): string[] {
  return annexes.flatMap(({ files }) => files.map(({ path }) => path));
}

describe('the pieces a deposit needs', () => {
  it('are missing until they are attached', () => {
    const missing = depositList(plan, dossier()).pieces.filter(({ status }) => status === 'manquant');
    expect(missing.map(({ label }) => label)).toContain('Statuts signés');
    expect(missing.find(({ label }) => label === 'Statuts signés')).toMatchObject({ requiredBy: 'loi' });
  });

  it('are joined once attached, and not asked once set aside with a reason', () => {
    const { pieces } = depositList(
      plan,
      dossier(
        { 'gouvernance.statuts': ['statuts'] },
        { notApplicable: { 'gouvernance.procesVerbalAssemblee': 'Assemblée prévue en mars.' } },
      ),
    );
    expect(pieces.find(({ field }) => field === 'gouvernance.statuts')).toMatchObject({
      status: 'joint',
      files: ['Statuts signés.PDF'],
    });
    expect(pieces.find(({ field }) => field === 'gouvernance.procesVerbalAssemblee')).toMatchObject({
      status: 'sansObjet',
      reason: 'Assemblée prévue en mars.',
    });
  });

  it('are missing again when the content of the file is lost', () => {
    const list = depositList(
      plan,
      dossier({ 'gouvernance.statuts': ['statuts'] }),
      overlayOf(plan, '28'),
      (id) => id !== 'statuts',
    );
    expect(list.pieces.find(({ field }) => field === 'gouvernance.statuts')?.status).toBe('manquant');
    expect(list.annexes).toMatchObject([{ title: 'Statuts signés', status: 'manquant', files: [] }]);
  });
});

describe('the documents of a deposit', () => {
  const statuses = (answers: Record<string, Answer>) =>
    Object.fromEntries(depositList(plan, dossier(answers)).documents.map(({ id, status }) => [id, status]));

  it('leave out a letter or a summary nobody wrote', () => {
    expect(statuses({ 'identite.contact': 'contact@exemple.fr' })).toEqual({
      projet: 'joint',
      lettre: 'manquant',
      resume: 'manquant',
    });
    const text: Answer = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nous sommes une équipe.' }] }],
    };
    expect(statuses({ 'resumePublic.definition': text })).toMatchObject({ resume: 'joint' });
  });
});

describe('annexes', () => {
  const rows: Answer = [
    { id: 'r2', numero: 'Annexe 10', titre: 'Procès-verbal', fichier: ['pv'] },
    { id: 'r1', numero: '2', titre: 'Statuts', fichier: ['statuts'] },
    { id: 'r3', numero: '11', titre: 'Bail du local' },
    { id: 'r4' },
  ];

  it('follow the team’s own numbers, then the plan, each file once', () => {
    const { annexes } = depositList(
      plan,
      dossier({
        'annexes.liste': rows,
        'gouvernance.statuts': ['statuts'],
        'acteurs.lettres': ['lettre1', 'lettre2'],
      }),
    );
    expect(annexes.map(({ number, title, status }) => [number, title, status])).toEqual([
      ['2', 'Statuts', 'joint'],
      ['10', 'Procès-verbal', 'joint'],
      ['11', 'Bail du local', 'manquant'],
      ['4', 'Lettres d’engagement, conventions', 'joint'],
    ]);
  });

  it('number themselves when the team wrote no number', () => {
    const list = depositList(
      plan,
      dossier({
        'annexes.liste': [
          { id: 'a', titre: 'Statuts', fichier: ['statuts'] },
          { id: 'b', titre: 'Procès-verbal', fichier: ['pv'] },
        ],
        'acteurs.lettres': ['lettre1'],
      }),
    );
    expect(list.annexes.map(({ number }) => number)).toEqual(['1', '2', '3']);
  });

  it('never take a path from outside, nor the same one twice', () => {
    const bad = [file('a', '../../etc/passwd'), file('b', 'C:\\évil.exe', 'application/octet-stream')];
    const list = depositList(
      plan,
      dossier(
        {
          'annexes.liste': [
            { id: 'x', numero: '../1', titre: '../../Ça — «œuvre»', fichier: ['a'] },
            { id: 'y', numero: '../1', titre: '../../Ça — «œuvre»', fichier: ['b'] },
            { id: 'z', numero: '漢', titre: '漢字', fichier: ['rib'] },
          ],
        },
        { attachments: [...ATTACHMENTS, ...bad] },
      ),
    );
    expect(paths(list)).toHaveLength(3);
    expect(new Set(paths(list)).size).toBe(3);
    for (const path of paths(list)) expect(path).toMatch(/^annexes\/annexe-[a-z0-9-]+\.[a-z0-9]+$/);
  });

  it('leave out what stays in the team and pictures printed in the pages', () => {
    const list = depositList(
      plan,
      dossier({
        'budget.rib': ['rib'],
        'territoire.carteTerritoire': ['carte'],
        'identite.logos': ['carte'],
      }),
    );
    expect(list.annexes).toEqual([]);
  });
});

describe('what the region asks', () => {
  it('says for each demand where it was read and whether it is met', () => {
    const { demands, region } = depositList(plan, dossier({ 'gouvernance.association': 'CPTS d’essai' }, {}));
    expect(region?.name).toBe('ARS Normandie');
    const association = demands.find(({ field }) => field === 'gouvernance.association');
    expect(association).toMatchObject({ status: 'joint', required: true, evidence: 'read' });
    expect(association?.sources[0]).toMatch(/Normandie/);
    expect(demands.find(({ field }) => field === 'budget.charges')?.status).toBe('manquant');
  });

  it('names a field once, under the region’s own words, whatever the number of its changes', () => {
    const { demands } = depositList(plan, dossier());
    const acteurs = demands.filter(({ field }) => field === 'lettreIntention.acteurs');
    expect(acteurs).toMatchObject([{ label: 'Professionnels et structures concernés' }]);
    expect(demands.some(({ field }) => field === 'lettreIntention.historique')).toBe(false);
  });

  it('is empty for a region without a profile, and never fails', () => {
    const list = depositList(plan, dossier({}, { region: '94' }));
    expect(list).toMatchObject({ demands: [] });
    expect(list.region).toBeUndefined();
  });

  it('gives the recipients the region names, with their source', () => {
    const list = depositList(plan, dossier({}, { region: '27' }));
    expect(list.recipients).toMatchObject({ text: expect.stringContaining('CPAM'), evidence: 'read' });
  });
});
