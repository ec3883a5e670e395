import { createChecker } from '../../app/checks/index.ts';
import {
  applyChange,
  type Change,
  type Dossier,
  isRichText,
  richTextFromPlain,
} from '../../app/dossier/index.ts';
import { buildExample, resourcesFolder } from '../../main/services/index.ts';
import { cpts } from '../support/catalog.ts';
import { median, ms, type Row, timed } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

const FICHES = 30;
const RUNS = 60;

/** 300 written pages, with the example's tables and thirty fiches action. */
function largeDossier(): Dossier {
  const { dossier } = buildExample(resourcesFolder(import.meta.dirname), cpts);
  const written = Object.entries(dossierOfPages(300).answers).filter(([, answer]) => isRichText(answer));
  const fiches = dossier.collections.fichesAction ?? [];
  const fichesAction = Array.from({ length: FICHES }, (_, index) =>
    fiches
      .slice(index % fiches.length)
      .slice(0, 1)
      .map((fiche) => ({ ...fiche, id: `f${index}` })),
  ).flat();
  return {
    ...dossier,
    answers: { ...dossier.answers, ...Object.fromEntries(written) },
    collections: { fichesAction },
  };
}

const EDITS: readonly { readonly what: string; readonly change: (run: number) => Change }[] = [
  {
    what: 'a paragraph typed',
    change: (run) => ({
      type: 'setAnswer',
      at: 'territoire.pertinence',
      value: richTextFromPlain(`Mot ${run}. `.repeat(600)),
    }),
  },
  {
    what: 'a fiche’s text typed',
    change: (run) => ({
      type: 'setAnswer',
      at: 'fichesAction/f7/ficheAction.description',
      value: richTextFromPlain(`Mot ${run}. `.repeat(200)),
    }),
  },
  {
    what: 'a budget line added',
    change: (run) => ({
      type: 'insertRow',
      at: 'budget.charges',
      index: 0,
      row: { id: `b${run}`, compte: '606', n1: run },
    }),
  },
];

/** Every finding of a 300-page dossier: from nothing, then after one change of each kind. */
export async function benchChecks(): Promise<Row[]> {
  const start = largeDossier();
  const cold: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const copy = structuredClone(start);
    cold.push(await timed(() => createChecker(cpts)(copy)));
  }
  const rows: Row[] = [
    { what: 'all findings, 300 pages, from nothing', ours: ms(median(cold)), bare: '', ratio: '' },
  ];
  const check = createChecker(cpts);
  let dossier = start;
  check(dossier);
  for (const { what, change } of EDITS) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      dossier = applyChange(dossier, change(run)).dossier;
      times.push(await timed(() => check(dossier)));
    }
    const frame = 1_000 / 60;
    rows.push({
      what: `all findings after ${what}, 300 pages (bare: one frame)`,
      ours: ms(median(times)),
      bare: ms(frame),
      ratio: (median(times) / frame).toFixed(2),
    });
  }
  return rows;
}
