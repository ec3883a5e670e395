import { describe, expect, it, vi } from 'vitest';
import type { Capabilities } from '../../../app/contract.ts';
import { createServices, resourcesFolder } from '../../../main/services/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unzipped } from '../../support/unzip.ts';

const capabilities: Capabilities = { host: 'browser', nativeDialogs: false, pdf: false };

function services(printPdf?: (html: string) => Promise<Uint8Array>) {
  return createServices({
    library: temporaryFolder(),
    resources: resourcesFolder(import.meta.dirname),
    version: '0.0.0',
    capabilities,
    ...(printPdf ? { printPdf } : {}),
  });
}

describe('the exports of the contract', () => {
  it('give the deposit package as one file', async () => {
    const handlers = await services();
    const { id } = await handlers['library.example']({ planId: 'cpts' });
    const { name, base64 } = await handlers['export.package']({ id });
    expect(name).toBe('depot-cpts-epte-et-andelle.zip');
    expect(unzipped(Buffer.from(base64, 'base64')).has('note-de-couverture.docx')).toBe(true);
  });

  it('refuse the package of a new dossier, with a way out', async () => {
    const handlers = await services();
    const { id } = await handlers['library.create']({ planId: 'cpts', name: 'CPTS neuve' });
    await expect(async () => handlers['export.package']({ id })).rejects.toMatchObject({
      code: 'refused',
      wayOut: expect.any(String),
    });
  });

  it('stop the package when the person cancels', async () => {
    const handlers = await services();
    const { id } = await handlers['library.example']({ planId: 'cpts' });
    const job = 'essai-annulation';
    const packing = expect(async () => handlers['export.package']({ id, job })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await vi.waitFor(async () => expect(await handlers['export.progress']({ job })).not.toBeNull());
    await handlers['export.cancel']({ job });
    await packing;
    expect(await handlers['export.progress']({ job })).toBeNull();
  });

  it('print the preview where the host can', async () => {
    let printed = '';
    const handlers = await services(async (html) => {
      printed = html;
      return new TextEncoder().encode('%PDF-');
    });
    const { id } = await handlers['library.create']({ planId: 'cpts', name: 'CPTS neuve' });
    const { name, base64 } = await handlers['export.pdf']({ id, document: 'lettre' });
    expect(name).toBe('cpts-neuve-lettre-d-intention.pdf');
    expect(Buffer.from(base64, 'base64').toString()).toBe('%PDF-');
    expect(printed).toContain('CPTS neuve');
  });

  it('say what to do instead where it cannot', async () => {
    const handlers = await services();
    const { id } = await handlers['library.create']({ planId: 'cpts', name: 'CPTS neuve' });
    await expect(async () => handlers['export.pdf']({ id, document: 'projet' })).rejects.toMatchObject({
      code: 'usage',
      wayOut: expect.stringContaining('Imprimez'),
    });
  });
});
