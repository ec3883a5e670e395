import { descendants, relations, type WordFile } from '../word-file.ts';
import { repeated, type WordRule } from './rule.ts';
import { textParts } from './styles.ts';

const CORE = 'docProps/core.xml';
/** Word says a file with a longer address is corrupt. */
const LONGEST_ADDRESS = 2_079;

/** The parts of the file fit together, and what is no text is described. */
export const packageRules: Readonly<Record<string, WordRule>> = {
  'holds every part it speaks of': (file) => {
    const parts = Object.keys(file.parts).filter((part) => part.endsWith('.xml'));
    return parts.flatMap((part) => {
      const known = relations(file, part);
      const ids = new Set(known.map(({ id }) => id));
      const used = [...(file.parts[part] ?? '').matchAll(/\br:(?:id|embed|link|pict)="([^"]*)"/g)];
      return [
        ...used.flatMap(([, id = '']) => (ids.has(id) ? [] : [`${part}: ${id}`])),
        ...repeated(known.map(({ id }) => id)).map((id) => `${part}: ${id} twice`),
        ...known.flatMap(({ target, outside }) =>
          outside || target in file.parts ? [] : [`${part}: ${target}`],
        ),
      ];
    });
  },
  'says what every part is': (file) => {
    const defaults = new Set(
      file.all('[Content_Types].xml', 'Default').map((each) => each.getAttribute('Extension')?.toLowerCase()),
    );
    const named = new Set(
      file.all('[Content_Types].xml', 'Override').map((each) => each.getAttribute('PartName')),
    );
    const missing = Object.keys(file.parts).filter(
      (part) =>
        part !== '[Content_Types].xml' &&
        !named.has(`/${part}`) &&
        !(/\.(?!xml$)/.test(part) && defaults.has(part.split('.').at(-1)?.toLowerCase())),
    );
    const absent = [...named].filter((part) => !(part?.slice(1) ?? '' in file.parts));
    return [...missing, ...absent.map((part) => `absent: ${part}`)];
  },
  'links outside to addresses that Word takes': (file) =>
    textParts(file).flatMap((part) =>
      relations(file, part)
        .filter(({ outside }) => outside)
        .filter(
          ({ target }) =>
            !/^(https|mailto):\S+$/i.test(target) || target.length > LONGEST_ADDRESS || !canParse(target),
        )
        .map(({ target }) => target.slice(0, 200)),
    ),
  'describes every picture and chart': (file) =>
    textParts(file).flatMap((part) =>
      drawings(file, part)
        .filter((each) => !each.getAttribute('descr')?.trim())
        .map((each) => `${part}: ${each.getAttribute('name')}`),
    ),
  'gives every picture and chart its own id and some size': (file) => {
    const ids = textParts(file).flatMap((part) =>
      drawings(file, part).map((each) => each.getAttribute('id') ?? ''),
    );
    const sizes = textParts(file).flatMap((part) =>
      file
        .all(part, 'wp:extent')
        .filter((each) => !(Number(each.getAttribute('cx')) > 0 && Number(each.getAttribute('cy')) > 0)),
    );
    return [...repeated(ids), ...sizes.map(() => 'a picture of no size')];
  },
  'tells who made it and what it is': (file) =>
    ['dc:title', 'dc:subject', 'dc:creator', 'cp:lastModifiedBy'].filter(
      (name) => !descendants(file.root(CORE), name)[0]?.textContent?.trim(),
    ),
  'holds only characters that XML allows': ({ parts }) =>
    Object.entries(parts).flatMap(([name, content]) =>
      /\.(xml|rels)$/.test(name) && /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]|&#/u.test(content)
        ? [name]
        : [],
    ),
};

function drawings(file: WordFile, part: string): Element[] {
  return file.all(part, 'wp:docPr');
}

function canParse(address: string): boolean {
  return URL.canParse(address);
}
