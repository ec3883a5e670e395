import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newDossier } from '../../../app/dossier/index.ts';
import { buildExample, depositPackage, readArs, resourcesFolder } from '../../../main/services/index.ts';
import { cpts as plan } from '../../support/catalog.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { docxText, wordErrors } from '../../support/read-docx.ts';
import { plainSpaces } from '../../support/real-case.ts';
import { sha256, textIn, unzipped } from '../../support/unzip.ts';

const resources = resourcesFolder(import.meta.dirname);
const ars = readArs(resources);
const example = buildExample(resources, plan);
const now = new Date('2026-11-22T12:00:00Z');

const manifestSchema = z.object({
  format: z.literal('prefigure-depot'),
  createdAt: z.string(),
  dossier: z.object({ id: z.string(), title: z.string() }),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })),
});

describe('the deposit package of the example', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  const steps: number[] = [];

  beforeAll(async () => {
    const request = { plan, ...example, ars, now };
    files = unzipped(await depositPackage(request, (_step, share) => steps.push(share)));
  });

  it('holds the three documents, the cover note and every annex of the team’s list', () => {
    const paths = [...files.keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        '1-projet-de-sante.docx',
        '2-lettre-d-intention.docx',
        '3-resume-public.docx',
        'note-de-couverture.docx',
        'annexes/annexe-01-carte-du-territoire.png',
        'annexes/annexe-03-statuts-signes.pdf',
        'annexes/annexe-13-courrier-de-validation-de-la-lettre-d-intention.pdf',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('annexes/'))).toHaveLength(13);
    for (const path of paths) expect(path).toMatch(/^(annexes\/)?[A-Za-z0-9.-]+$/);
  });

  it('holds the annexes as they were attached', () => {
    const statuts = example.attachments.get('statuts');
    expect(statuts && sha256(statuts)).toBe(
      sha256(files.get('annexes/annexe-03-statuts-signes.pdf') ?? new Uint8Array()),
    );
  });

  it('lists every file with its size and checksum, and says so again for sha256sum', () => {
    const manifest = manifestSchema.parse(JSON.parse(textIn(files, 'manifest.json')));
    expect(manifest).toMatchObject({
      createdAt: now.toISOString(),
      dossier: { title: 'CPTS Epte et Andelle' },
    });
    const own = new Set(['manifest.json', 'SHA256SUMS.txt']);
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((path) => !own.has(path)),
    );
    for (const { path, size, sha256: sum } of manifest.files) {
      const bytes = files.get(path) ?? new Uint8Array();
      expect([size, sum]).toEqual([bytes.byteLength, sha256(bytes)]);
    }
    const lines = textIn(files, 'SHA256SUMS.txt').trim().split('\n');
    expect(lines).toHaveLength(files.size - 1);
    for (const line of lines) {
      const [sum, path = ''] = line.split('  ');
      expect(sum).toBe(sha256(files.get(path) ?? new Uint8Array()));
    }
  });

  it('holds Word files in their deposit version, that Word opens without reproach', async () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.docx')) continue;
      expect(await wordErrors(bytes, 'Microsoft365'), path).toEqual([]);
      expect(docxText(bytes), path).not.toContain('À compléter');
    }
  });

  it('says how far it is, always forward', () => {
    expect(steps.length).toBeGreaterThan(4);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe('a deposit that is not ready', () => {
  const empty = newDossier(plan, { name: 'CPTS neuve', region: '28', now, makeId: () => 'dossier-neuf' });
  const request = { plan, dossier: empty, attachments: new Map<string, Uint8Array>(), ars, now };

  it('is refused while something blocks', async () => {
    await expect(depositPackage(request)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('avant le dépôt'),
    });
  });

  it('is made when the person insists, and its note says what is missing', async () => {
    const files = unzipped(await depositPackage({ ...request, insist: true }));
    const note = plainSpaces(docxText(files.get('note-de-couverture.docx') ?? new Uint8Array()));
    expect(note).toMatch(/Statuts signés Manquant/);
    expect([...files.keys()].filter((path) => path.startsWith('annexes/'))).toEqual([]);
  });

  it('lists as missing a file whose content is lost', async () => {
    const attachments = new Map(example.attachments);
    attachments.delete('statuts');
    const files = unzipped(
      await depositPackage({ plan, dossier: example.dossier, attachments, ars, now, insist: true }),
    );
    expect(files.has('annexes/annexe-03-statuts-signes.pdf')).toBe(false);
    const note = plainSpaces(docxText(files.get('note-de-couverture.docx') ?? new Uint8Array()));
    expect(note).toContain('Annexe 3 : Statuts signés Manquant');
  });
});

describe('what must not leave the team', () => {
  it('is in no file of the package', async () => {
    const dossier = fullDossier(plan);
    const files = unzipped(
      await depositPackage({ plan, dossier, attachments: new Map(), ars, now, insist: true }),
    );
    for (const [path, bytes] of files) {
      const text = path.endsWith('.docx') ? docxText(bytes) : textIn(files, path);
      expect(text, path).not.toMatch(/NOTE DE TRAVAIL|telPrive|budget\.rib|procedure\./);
    }
  });
});
