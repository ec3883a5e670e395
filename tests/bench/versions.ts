import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDossiers, restoreChanges } from '../../app/diff/index.ts';
import {
  applyChanges,
  type Change,
  isRichText,
  type RichText,
  richTextFromPlain,
  richTextSchema,
} from '../../app/dossier/index.ts';
import { History } from '../../main/storage/index.ts';
import { catalog, cpts } from '../support/catalog.ts';
import { median, ms, type Row, timed } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

const RUNS = 15;

/** Two versions of 300 pages: a word changed in each text, then everything rewritten; a snapshot of one. */
export async function benchVersions(): Promise<Row[]> {
  const before = dossierOfPages(300);
  const written = Object.entries(before.answers).flatMap(([at, answer]) =>
    isRichText(answer) ? [{ at, answer }] : [],
  );
  const changed = (value: (at: string, text: RichText) => RichText) =>
    applyChanges(
      before,
      written.map(({ at, answer }): Change => ({ type: 'setAnswer', at, value: value(at, answer) })),
    ).dossier;
  const edited = changed((_at, text) =>
    richTextSchema.parse(JSON.parse(JSON.stringify(text).replace('trois ans', 'quatre ans'))),
  );
  const all = changed((at) => richTextFromPlain(`${at} tout autre texte. `.repeat(600)));
  const time = async (work: () => unknown) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timed(work));
    return median(times);
  };
  const parse = await time(() => JSON.parse(JSON.stringify(before)));
  const few = await time(() => compareDossiers(cpts, before, edited));
  const many = await time(() => compareDossiers(cpts, before, all));
  const restore = await time(() => restoreChanges(cpts, edited, before));
  const root = mkdtempSync(join(tmpdir(), 'prefigure-bench-'));
  const history = new History({ root, plans: catalog.get });
  let count = 0;
  const snapshot = await time(() => {
    count += 1;
    return history.snapshot({
      ...before,
      answers: { ...before.answers, 'identite.siege': `Place ${count}` },
    });
  });
  rmSync(root, { recursive: true });
  const bare = ms(parse);
  const row = (what: string, value: number): Row => ({
    what: `${what}, 300 pages (bare: JSON there and back)`,
    ours: ms(value),
    bare,
    ratio: (value / parse).toFixed(2),
  });
  return [
    row('compare two versions, a word changed in each text', few),
    row('compare two versions, everything rewritten', many),
    row('changes to restore a version', restore),
    row('keep a snapshot, compressed and synced', snapshot),
  ];
}
