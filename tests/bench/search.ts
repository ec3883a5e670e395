import { lazyReferential, resourcesFolder } from '../../main/services/index.ts';
import { buildSearchIndex } from '../../renderer/shell/search/build-index.ts';
import { findEntries } from '../../renderer/shell/search/find.ts';
import { cpts } from '../support/catalog.ts';
import { median, ms, type Row, timed } from './measure.ts';
import { dossierOfPages } from './sample-dossier.ts';

/** Finding a commune among all of them, and anything in a dossier of 300 pages (Ctrl+K). */
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
    ...(await benchPalette()),
  ];
}

async function benchPalette(): Promise<Row[]> {
  const dossier = dossierOfPages(300);
  const openings: number[] = [];
  const searches: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    let index = buildSearchIndex(cpts, dossier);
    openings.push(
      await timed(() => {
        index = buildSearchIndex(cpts, dossier);
      }),
    );
    for (const query of ['b', 'budget', 'nom de la cpts', 'medecin', 'hopital de rouen', 'zzz'])
      searches.push(await timed(() => findEntries(index, query)));
  }
  return [
    { what: 'Ctrl+K, 300 pages: opening', ours: ms(median(openings)), bare: '', ratio: '' },
    { what: 'Ctrl+K, 300 pages: results of a key', ours: ms(median(searches)), bare: '', ratio: '' },
  ];
}
