import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { describeAttachment, packExchange, unpackExchange } from '../../../main/storage/index.ts';
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
});
