import { lazyReferential, resourcesFolder } from '../../main/services/index.ts';
import { median, ms, type Row, timed } from './measure.ts';

/** Finding a commune among all of them. */
export async function benchSearch(): Promise<Row[]> {
  const get = lazyReferential(resourcesFolder(import.meta.dirname));
  const loading = await timed(get);
  const queries = ['saint', 'forges les eaux', '76440', 'roue', 'le havre', 'chateau', 'mont', 'x'];
  const searches: number[] = [];
  for (let run = 0; run < 10; run += 1)
    for (const query of queries) searches.push(await timed(() => get().search(query, 20)));
  return [
    { what: 'load the communes, once', ours: ms(loading), bare: '', ratio: '' },
    { what: 'search a commune (median of 8 queries)', ours: ms(median(searches)), bare: '', ratio: '' },
  ];
}
