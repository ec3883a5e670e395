import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { DossierFile } from '../../../main/storage/dossier-file.ts';
import { type FileOperations, realFiles } from '../../../main/storage/file-operations.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { seat } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const seatOf = ({ dossier }: DossierFile) => dossier.answers['identite.siege'];

/** A dossier on a disk whose next writing waits to be let through, or refused. */
async function onSlowDisk() {
  const gates: ((allowed: boolean) => void)[] = [];
  let isSlow = false;
  const files: FileOperations = {
    ...realFiles,
    create: async (path) => {
      if (isSlow && !(await new Promise<boolean>((open) => gates.push(open))))
        throw Object.assign(new Error('refused'), { code: 'EACCES' });
      return realFiles.create(path);
    },
  };
  const file = await DossierFile.create(
    temporaryFolder(),
    newDossier(cpts, { name: 'CPTS d’essai' }),
    catalog.get,
    { files },
  );
  isSlow = true;
  const next = () => expect.poll(() => gates.length).toBe(1);
  return {
    file,
    /** Lets the writing under way end one way or the other. */
    end: async (allowed: boolean) => {
      await next();
      gates.shift()?.(allowed);
    },
    next,
  };
}

describe('a save on its way', () => {
  it('is not shown as saved, and whoever opens the dossier meanwhile sees what came of it', async () => {
    const { file, end, next } = await onSlowDisk();
    const saving = file.apply([seat('Mairie')], file.revision).catch((error: unknown) => error);
    await next();
    expect(seatOf(file)).toBeUndefined();
    let shown: unknown = 'nothing yet';
    const opening = file.refresh().then(() => {
      shown = seatOf(file);
    });
    expect(shown).toBe('nothing yet');
    await end(false);
    expect(await saving).toMatchObject({ code: 'storage' });
    await opening;
    expect(shown).toBeUndefined();
  });

  it('lets no second window save over it as if it were not there', async () => {
    const { file, end } = await onSlowDisk();
    const { revision } = file;
    const first = file.apply([seat('Mairie')], revision);
    const second = file.apply([seat('École')], revision).catch((error: unknown) => error);
    await end(true);
    await first;
    expect(await second).toMatchObject({ code: 'conflict' });
    expect(seatOf(file)).toBe('Mairie');
  });
});
