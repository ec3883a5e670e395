import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument, type ReadPicture } from '../../../app/document/index.ts';
import type { Dossier } from '../../../app/dossier/index.ts';
import { renderWord } from '../../../app/word/index.ts';
import { DOCUMENTS } from '../../support/examine-word.ts';
import { exampleDossier, picturesOf } from '../../support/example-dossier.ts';
import { fullDossier } from '../../support/full-dossier.ts';
import { cptsPlan } from '../../support/plan.ts';
import { readTestPicture } from '../../support/random-dossier.ts';
import { wildDossier } from '../../support/wild-dossier.ts';
import { descendants, MAIN, openWord, type WordFile, words } from '../../support/word-file.ts';
import { faultsOf, WORD_RULES } from '../../support/word-rules/index.ts';
import { styleOf } from '../../support/word-rules/styles.ts';

const plan = cptsPlan();
const example = exampleDossier();

interface Subject {
  readonly name: string;
  readonly dossier: Dossier;
  readonly pictures: ReadPicture;
}

const SUBJECTS: readonly [Subject, ...Subject[]] = [
  { name: 'the example', dossier: example.dossier, pictures: picturesOf(example) },
  { name: 'every field answered', dossier: fullDossier(plan), pictures: readTestPicture },
  ...fc
    .sample(wildDossier(plan), { numRuns: 3, seed: 1_901 })
    .map((dossier, index) => ({ name: `random ${index + 1}`, dossier, pictures: readTestPicture })),
];

async function word(subject: Subject, document: (typeof DOCUMENTS)[number]): Promise<WordFile> {
  const { dossier, pictures } = subject;
  return openWord(
    await renderWord(buildDocument({ plan, dossier, document, deposit: true, attachments: pictures })),
  );
}

describe('the project of the example', () => {
  let file: WordFile;
  beforeAll(async () => {
    file = await word(SUBJECTS[0], 'projet');
  }, 60_000);

  it.each(Object.entries(WORD_RULES))('%s', (_, rule) => {
    expect(rule(file)).toEqual([]);
  });

  it('has no paragraph that stands as a heading without being one', () => {
    const bold = file.all(MAIN, 'w:p').filter((paragraph) => {
      const runs = descendants(paragraph, 'w:r');
      return runs.length > 0 && runs.every((run) => descendants(run, 'w:b').length > 0);
    });
    expect(bold.map(words)).toEqual([]);
  });
});

describe('the same holds', () => {
  const others = SUBJECTS.flatMap((subject) =>
    DOCUMENTS.map((document) => [document, subject.name, subject] as const),
  );
  it.each(others.slice(1))('in the %s of %s', async (document, _, subject) => {
    expect(faultsOf(await word(subject, document))).toEqual([]);
  });
});

describe('there is something to check', () => {
  it.each(SUBJECTS.slice(0, 2))('in $name', async (subject) => {
    const file = await word(subject, 'projet');
    const styles = file.all(MAIN, 'w:p').map(styleOf);
    const of = (name: RegExp) => styles.filter((style) => name.test(style)).length;
    expect(of(/^(Heading|Titre)\d/)).toBeGreaterThan(60);
    expect(of(/^(Caption|Legende\w+)$/)).toBeGreaterThan(20);
    expect(of(/^TableofFigures$/)).toBe(of(/^(Caption|Legende\w+)$/));
    expect(of(/^TOC[12]$/)).toBeGreaterThan(30);
    expect(file.all(MAIN, 'w:tblHeader').length).toBeGreaterThan(15);
    expect(file.all(MAIN, 'wp:docPr').length).toBeGreaterThan(1);
    expect(file.all(MAIN, 'w:hyperlink').length).toBeGreaterThan(60);
  });
});
