import { searchable } from '../text/index.ts';

/** Words as a part of a file name: plain letters, digits and hyphens, whatever a person typed. */
export function slug(words: string, otherwise: string, longest = 60): string {
  return searchable(words).replaceAll(' ', '-').slice(0, longest).replace(/-+$/, '') || otherwise;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

/** The extension a file keeps in the package: that of its content when known, else its own if it is a plain one. */
export function extensionOf({ name, mediaType }: { name: string; mediaType: string }): string {
  const own = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return EXTENSIONS[mediaType] ?? own ?? 'bin';
}

/** `annexes/annexe-03-statuts-signes.pdf`; made of our own words and of letters that no system refuses. */
export function annexPath(
  annex: { readonly number: string; readonly title: string; readonly files: readonly string[] },
  rank: number,
  extension: string,
): string {
  const number = slug(annex.number, 'x').slice(0, 20).padStart(2, '0');
  const several = annex.files.length > 1 ? `-${rank + 1}` : '';
  return `annexes/annexe-${number}-${slug(annex.title, 'piece')}${several}.${extension}`;
}

/** Makes each path given different from the ones before it: two annexes may bear the same number and title. */
export function uniquePaths(): (path: string) => string {
  const used = new Set<string>();
  return (path) => {
    let unique = path;
    for (let copy = 2; used.has(unique); copy += 1) unique = path.replace(/(\.[a-z0-9]+)$/, `-${copy}$1`);
    used.add(unique);
    return unique;
  };
}
