import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../app/document/index.ts';
import type { LookName } from '../../../app/dossier/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { exampleDossier } from '../../support/example-dossier.ts';
import { findLibreOffice, hasWordFonts } from '../../support/libre-office.ts';
import { cptsPlan } from '../../support/plan.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const soffice = hasWordFonts() ? findLibreOffice('writer') : undefined;
const without = soffice ? '' : ' (skipped: needs LibreOffice Writer, and the fonts Carlito and Caladea)';
const TIMEOUT = 180_000;
const FICHES = 10;

const { dossier } = exampleDossier();

/** How many pages LibreOffice makes of the example's fiches. */
async function fichePages(name: LookName): Promise<number> {
  const model = buildDocument({
    plan: cptsPlan(),
    dossier: { ...dossier, look: { name } },
    document: 'projet',
    deposit: true,
  });
  const sections = model.sections.filter(({ id }) => id === 'ficheAction');
  const folder = temporaryFolder();
  const file = join(folder, 'fiches.docx');
  writeFileSync(file, await renderWord({ ...model, sections, book: false }));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  const { status, stderr } = spawnSync(soffice ?? '', args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const pdf = readFileSync(join(folder, 'fiches.pdf'), 'latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.skipIf(!soffice)(`the fiches of the example, as LibreOffice sets them${without}`, () => {
  it.each<LookName>(['sobre', 'regional', 'compact'])(
    'hold on one page each in the look %s',
    async (name) => {
      expect(dossier.collections.fichesAction).toHaveLength(FICHES);
      expect(await fichePages(name)).toBe(FICHES);
    },
    TIMEOUT,
  );
});
