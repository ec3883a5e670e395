import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createServices, readDossierBytes, resourcesFolder } from '../../../main/services/index.ts';
import { catalog } from '../../support/catalog.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('a copy saved elsewhere opens again, and names the attached file it goes without', async () => {
  const library = temporaryFolder();
  const services = await createServices({
    library,
    resources: resourcesFolder(import.meta.dirname),
    version: '0.0.0',
    capabilities: { host: 'browser', nativeDialogs: false, pdf: false },
  });
  const { id } = await services['library.create']({ planId: 'cpts', name: 'CPTS d’essai' });
  const attach = (name: string) =>
    services['attachment.add']({ id, file: { name, base64: Buffer.from(name).toString('base64') } });
  const kept = await attach('Statuts.txt');
  const lost = await attach('Plan.txt');
  const { dossier } = await services['dossier.open']({ id });
  const mine = { ...dossier, attachments: [kept, lost] };
  const [folder = ''] = readdirSync(join(library, 'dossiers'));
  rmSync(join(library, 'dossiers', folder, 'pieces', lost.id));

  const { file, missing } = await services['dossier.rescue']({ mine });
  expect(missing).toEqual(['Plan.txt']);
  const opened = readDossierBytes(Buffer.from(file.base64, 'base64'), catalog.get, file.name);
  expect([...opened.attachments.keys()]).toEqual([kept.id]);
});
