import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('licence non déclarée'),
});

/** A package whose code or fonts are in a bundle, with its licence in full. */
interface Component {
  readonly title: string;
  readonly text: string;
}

/**
 * Writes the licences of every package that a bundle holds beside it: their authors ask that the text goes along.
 * @param name the file's name
 */
export function thirdPartyLicences(name: string): Plugin {
  return {
    name: 'third-party-licences',
    apply: 'build',
    generateBundle() {
      const folders = new Set([...this.getModuleIds()].flatMap((id) => packageFolder(id) ?? []));
      const components = [...folders].flatMap((folder) => component(folder) ?? []);
      components.sort((a, b) => a.title.localeCompare(b.title, 'fr'));
      const source = components
        .map(({ title, text }) => `${title}\n\n${text.trim()}\n`)
        .join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: name, source });
    },
  };
}

// The innermost `node_modules/<name>` of a module's path; a scope counts as part of the name.
function packageFolder(id: string): string | undefined {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)?.[1];
}

function component(folder: string): Component | undefined {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { name, version, license } = packageSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  return { title: `${name} ${version} (${license})`, text: licenceText(folder) ?? `Licence : ${license}` };
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$|-)/i.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8');
  // Some packages of one family keep their licence at the family's root only.
  const parent = dirname(folder);
  return parent.endsWith('node_modules') || !existsSync(join(parent, 'LICENSE'))
    ? undefined
    : readFileSync(join(parent, 'LICENSE'), 'utf8');
}
