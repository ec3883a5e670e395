import {
  CONTENTS_CLASS,
  type MarkupElement,
  type MarkupNode,
  TITLE_CLASS,
} from '../../../app/import/index.ts';

const DEEPEST = 6;

/**
 * Mammoth's style map for a file: every paragraph style that is a heading by its outline level or by what it is
 * based on, the lines of a table of contents, and the title.
 */
export function headingStyleMap(styles: MarkupElement | undefined): string[] {
  const known = new Map<string, Style>();
  for (const element of styles ? elements(styles) : []) {
    const id = element.attributes.styleId;
    if (element.tag === 'style' && element.attributes.type === 'paragraph' && id)
      known.set(id, styleOf(element));
  }
  const headings = [...known].flatMap(([id, { name }]) => {
    const level = levelOf(known, id);
    return level && name ? [`${selector(name)} => h${level}:fresh`] : [];
  });
  const contents = Array.from({ length: 9 }, (_, index) => `toc ${index + 1}`);
  return [
    `p[style-name='Title'] => p.${TITLE_CLASS}:fresh`,
    ...[...contents, 'table of figures'].map((name) => `${selector(name)} => p.${CONTENTS_CLASS}:fresh`),
    ...headings,
    'u => u',
  ];
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** 1 to 9; 0 says plain text. */
  readonly level: number | undefined;
}

function styleOf(style: MarkupElement): Style {
  const name = value(style, 'name') ?? '';
  const properties = elements(style).find(({ tag }) => tag === 'pPr');
  const outline = properties && value(properties, 'outlineLvl');
  const byName = /^heading ([1-9])$/i.exec(name)?.[1];
  // Outline levels count from 0; 9 stands for body text.
  const level = byName ? Number(byName) : outline === undefined ? undefined : (Number(outline) + 1) % 10;
  return { name, basedOn: value(style, 'basedOn'), level };
}

function levelOf(styles: ReadonlyMap<string, Style>, id: string): number {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const level = styles.get(at)?.level;
    if (level !== undefined) return Math.min(level, DEEPEST);
  }
  return 0;
}

function selector(name: string): string {
  return `p[style-name='${name.replace(/[\\']/g, '\\$&')}']`;
}

function elements(node: MarkupElement): MarkupElement[] {
  return node.children.filter((child: MarkupNode) => typeof child !== 'string');
}

function value(node: MarkupElement, tag: string): string | undefined {
  return elements(node).find((child) => child.tag === tag)?.attributes.val;
}
