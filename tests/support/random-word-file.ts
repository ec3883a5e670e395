import { ExternalHyperlink, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';

type Child = Paragraph | Table;

/** A random Word file: how to make its blocks, and every sentence it holds. */
export interface RandomWordFile {
  readonly build: () => readonly Child[];
  /** What it is, for a failed test to show. */
  readonly shape: string;
  readonly sentences: readonly string[];
}

const WORDS = [
  'médecin',
  'Étrépagny',
  'l’accès aux soins',
  'cœur',
  '12 345,50 €',
  '3,5 %',
  'A & B < C > "D"',
  '👩‍⚕️ équipe',
  'e\u0301cole',
  'n° 12',
  'anticonstitutionnellement'.repeat(4),
  'https://exemple.fr/adresse?avec=des&parametres',
  'le  bureau',
  'forces',
  'Fiche action',
  '[image]',
];

// Headings of real projects, found words, and forms that look like something of the plan.
const HEADINGS = [
  'Introduction',
  '1. Diagnostic territorial',
  '2.1 Démographie',
  'Offre de soins',
  'Analyse SWOT',
  'Forces',
  'Gouvernance',
  'Composition du bureau',
  'Fiche action n° 3 : Dépister',
  'Fiche action n° 4',
  'Action 2. Répondre le jour même',
  'Pilote',
  'Objectifs',
  'Indicateurs',
  'Budget',
  'Siège social',
  'Sigles',
  'Zinc et cobalt',
  'Ce que nous avons appris',
];

const LABELS = [
  'Pilote',
  'Contexte',
  'Objectifs',
  'Public visé',
  'Fiche action n° 8',
  'Zinc',
  'Nom',
  'Fonction',
];
const LEVELS = Object.values(HeadingLevel).slice(0, 6);

// A number of its own makes each sentence unlike any other: one that is lost cannot hide behind its twin.
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }), fc.nat(1_000_000_000))
  .map(([words, number]) => `${words.join(' ')} phrase ${number}.`);

const runs = (text: string, style: number): (TextRun | ExternalHyperlink)[] => {
  const middle = Math.floor(text.length / 2);
  if (style === 0) return [new TextRun(text)];
  if (style === 1) return [new TextRun({ text, bold: true })];
  if (style === 2)
    return [new ExternalHyperlink({ link: 'http://exemple.fr/page', children: [new TextRun(text)] })];
  if (style === 3)
    return [new TextRun(text.slice(0, middle)), new TextRun({ text: text.slice(middle), italics: true })];
  return [new TextRun({ text, underline: {}, strike: true }), new TextRun({ break: 1 })];
};

const paragraph = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.nat(4))
  .map(([sentences, style]): RandomWordFile => {
    const build = () => [new Paragraph({ children: sentences.flatMap((text) => runs(text, style)) })];
    return { build, shape: `p${style}`, sentences };
  });

const heading = fc
  .tuple(fc.oneof(fc.constantFrom(...HEADINGS), sentence), fc.nat(5))
  .map(([title, level]): RandomWordFile => {
    const style = LEVELS[level] ?? HeadingLevel.HEADING_1;
    // Titles of the plan may be replaced by the plan's own; any other must be found again.
    const sentences = HEADINGS.includes(title) ? [] : [said(title)];
    const build = () => [new Paragraph({ heading: style, children: [new TextRun(title)] })];
    return { build, shape: `h${level + 1} ${title}`, sentences };
  });

// A fiche says by itself that it is one, and how its number is written: the rest of its title must be found.
function said(title: string): string {
  return title.startsWith('Fiche action') ? title.slice(title.indexOf('phrase')) : title;
}

const list = fc.array(fc.tuple(sentence, fc.nat(8)), { minLength: 1, maxLength: 5 }).map(
  (items): RandomWordFile => ({
    build: () => items.map(([text, level]) => new Paragraph({ text, bullet: { level } })),
    shape: `list ${items.map(([, level]) => level)}`,
    sentences: items.map(([text]) => text),
  }),
);

const cell = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 1, arbitrary: fc.constant('') },
);

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat(16))
  .chain(([rows, columns, nesting]) =>
    fc
      .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map(
        (grid): RandomWordFile => ({
          build: () => [nested(tableOf(grid), nesting > 12 ? nesting : 0)],
          shape: `table ${nesting} ${JSON.stringify(grid)}`,
          sentences: grid.flat().filter((text) => text.endsWith('.')),
        }),
      ),
  );

function tableOf(grid: readonly (readonly string[])[]): Table {
  return new Table({
    rows: grid.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}

// Tables in tables, deeper than a dossier's file may nest.
function nested(inner: Table, depth: number): Table {
  if (depth === 0) return inner;
  const children = [inner, new Paragraph('')];
  const around = new Table({ rows: [new TableRow({ children: [new TableCell({ children })] })] });
  return nested(around, depth - 1);
}

/** Random Word files: headings of every sort, paragraphs, links, deep lists, tables in tables. */
export const randomWordFile: fc.Arbitrary<RandomWordFile> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph },
      { weight: 4, arbitrary: heading },
      { weight: 2, arbitrary: list },
      { weight: 3, arbitrary: table },
    ),
    { maxLength: 25 },
  )
  .map((parts) => ({
    build: () => parts.flatMap(({ build }) => build()),
    shape: parts.map(({ shape }) => shape).join('\n'),
    sentences: parts.flatMap(({ sentences }) => sentences),
  }));
