import { checkAll } from '../../app/checks/index.ts';
import { lazyReferential, resourcesFolder } from '../../main/services/index.ts';
import { cpts } from '../support/catalog.ts';
import { median, ms, type Row, timed } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

/** Finding a commune among all of them, and recomputing every finding of a large dossier. */
export async function benchSearch(): Promise<Row[]> {
  const get = lazyReferential(resourcesFolder(import.meta.dirname));
  const loading = await timed(get);
  const queries = ['saint', 'forges les eaux', '76440', 'roue', 'le havre', 'chateau', 'mont', 'x'];
  const searches: number[] = [];
  for (let run = 0; run < 10; run += 1)
    for (const query of queries) searches.push(await timed(() => get().search(query, 20)));
  const dossier = dossierOfPages(300);
  const checks: number[] = [];
  for (let run = 0; run < 30; run += 1) checks.push(await timed(() => checkAll(cpts, dossier)));
  return [
    { what: 'load the communes, once', ours: ms(loading), bare: '', ratio: '' },
    { what: 'search a commune (median of 8 queries)', ours: ms(median(searches)), bare: '', ratio: '' },
    { what: 'all findings, 300 pages', ours: ms(median(checks)), bare: '', ratio: '' },
  ];
}
