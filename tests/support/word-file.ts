import { posix } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { docxParts } from './read-docx.ts';

const ELEMENT = 1;

/** A Word file opened for inspection. */
export interface WordFile {
  /** Every part as text, by path inside the file. */
  readonly parts: Readonly<Record<string, string>>;
  /** Root of a part, parsed once. @throws Error when it is missing or not well formed */
  root(part: string): Element;
  /** Elements of a part by qualified name (`w:p`), in order. */
  all(part: string, name: string): Element[];
}

export const MAIN = 'word/document.xml';

/** Opens a Word file's bytes. */
export function openWord(bytes: Uint8Array): WordFile {
  return openParts(docxParts(bytes));
}

/** The same for its parts, once unpacked. */
export function openParts(parts: WordFile['parts']): WordFile {
  const roots = new Map<string, Element>();
  const indexes = new Map<string, ReadonlyMap<string, Element[]>>();
  const root = (part: string): Element => known(roots, part, () => parse(part, parts[part]));
  // One walk a part: the parser's own search walks the whole part for each name.
  const index = (part: string) => known(indexes, part, () => byName(root(part)));
  return { parts, root, all: (part, name) => index(part).get(name) ?? [] };
}

function known<T>(found: Map<string, T>, key: string, find: () => T): T {
  const value = found.get(key) ?? find();
  found.set(key, value);
  return value;
}

function byName(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const walk = (element: Element) => {
    const alike = found.get(element.tagName);
    if (alike) alike.push(element);
    else found.set(element.tagName, [element]);
    for (const each of children(element)) walk(each);
  };
  walk(root);
  return found;
}

function parse(part: string, xml: string | undefined): Element {
  if (xml === undefined) throw new Error(`no part ${part}`);
  const fail = (message: string) => {
    throw new Error(`${part}: ${message}`);
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  return parser.parseFromString(xml, 'text/xml').documentElement;
}

/** Elements inside another one by qualified name, in order. */
export function descendants(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

/** Child elements, of one name when given. */
export function children(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  // Siblings are walked by link: indexing xmldom's lists is slow on long ones.
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.tagName === name)) found.push(node);
  return found;
}

/** The first descendant reached by child names; undefined when one is missing. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((from, name) => from && children(from, name)[0], element);
}

/** The `w:val` at the end of a path of child names. */
export function value(element: Element, ...path: readonly string[]): string | undefined {
  return at(element, ...path)?.getAttribute('w:val') ?? undefined;
}

/** The words of an element, without those of field instructions. */
export function words(element: Element): string {
  return descendants(element, 'w:t')
    .map((each) => each.textContent ?? '')
    .join('');
}

/** The relations of a part: id, target inside the file (or address), whether it leads outside. */
export function relations(file: WordFile, part: string): { id: string; target: string; outside: boolean }[] {
  const path = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!(path in file.parts)) return [];
  return file.all(path, 'Relationship').map((each) => {
    const outside = each.getAttribute('TargetMode') === 'External';
    const target = each.getAttribute('Target') ?? '';
    const inside = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    return { id: each.getAttribute('Id') ?? '', target: outside ? target : inside, outside };
  });
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
