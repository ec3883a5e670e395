import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import type { VersionHead } from '../../../app/versions/index.ts';
import {
  contentChecksum,
  describeAttachment,
  packExchange,
  packVersion,
  unpackExchange,
  unpackVersion,
} from '../../../main/storage/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';

const bytes = new TextEncoder().encode('contenu');
const attachment = describeAttachment({ name: 'Statuts signés.pdf', bytes });
const dossier = { ...newDossier(cpts, { name: 'CPTS d’essai' }), attachments: [attachment] };
const packed = packExchange({ dossier, attachments: new Map([[attachment.id, bytes]]) });
const unpack = (file: Uint8Array) => unpackExchange(file, catalog.get, 'essai.prefigure');

describe('the exchange file', () => {
  it('travels whole: dossier and attachments come back the same', () => {
    const { dossier: back, attachments } = unpack(packed);
    expect(back).toEqual(dossier);
    expect(attachments.get(attachment.id)).toEqual(bytes);
  });

  it('refuses a truncated file, wherever it was cut', () => {
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(() => unpack(packed.subarray(0, Math.floor(packed.length * share)))).toThrow(
        /abîmée|incomplète/,
      );
  });

  it('refuses paths that climb out, absolute or not', () => {
    for (const name of ['../evil.txt', 'pieces/../../evil', '/etc/passwd', 'C:\\evil', '..\\evil'])
      expect(() => unpack(zipSync({ [name]: bytes }))).toThrow(/refusé/);
  });

  it('notices a piece changed after the fact', () => {
    const other = packExchange({
      dossier,
      attachments: new Map([[attachment.id, new Uint8Array([1, 2, 3])]]),
    });
    expect(() => unpack(other)).toThrow(/Statuts signés\.pdf/);
  });

  it('refuses a zip that is not ours', () => {
    expect(() => unpack(zipSync({ 'word/document.xml': bytes }))).toThrow(/pas un fichier Préfigure/);
  });

  it('carries the named versions, and the files that only they name', async () => {
    const old = new TextEncoder().encode('anciens statuts');
    const former = describeAttachment({ name: 'Anciens statuts.pdf', bytes: old });
    const version = { ...dossier, attachments: [attachment, former] };
    const head: VersionHead = {
      id: 'versionA1',
      kind: 'named',
      sequence: 3,
      createdAt: '2026-11-22T10:00:00.000Z',
      name: 'Envoyée à l’ARS',
      title: 'CPTS d’essai',
      content: contentChecksum(version),
      pieces: [attachment.sha256, former.sha256],
    };
    const stored = { head, bytes: await packVersion(head, version) };
    const files = new Map([
      [attachment.sha256, bytes],
      [former.sha256, old],
    ]);
    const file = packExchange({
      dossier,
      attachments: new Map([[attachment.id, bytes]]),
      versions: [stored],
      versionPieces: files,
    });
    const back = unpack(file);
    expect(back.versions?.map((each) => each.head)).toEqual([head]);
    expect(unpackVersion(back.versions?.[0]?.bytes ?? bytes, catalog.get, 'version')).toEqual(version);
    expect([...(back.versionPieces ?? [])].sort()).toEqual([...files].sort());
  });

  it('refuses a version that is not one', () => {
    const manifest = {
      format: 'prefigure-echange',
      version: 1,
      createdAt: '2026-11-22T10:00:00.000Z',
      files: [],
    };
    const entries = Object.fromEntries(Object.entries(unzipSync(packed)));
    const files = (JSON.parse(strFromU8(entries['manifest.json'] ?? bytes)) as { files: unknown[] }).files;
    const file = zipSync({
      ...entries,
      'manifest.json': strToU8(JSON.stringify({ ...manifest, files })),
      'versions/abcdef12': bytes,
    });
    expect(() => unpack(file)).toThrow(/version est abîmée/);
  });
});
