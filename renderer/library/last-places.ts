import * as z from 'zod/mini';

const KEY = 'prefigure-last-places';
const MAX_PLACES = 300;
const placesSchema = z.record(
  z.string(),
  z.object({ hash: z.string().check(z.startsWith('#/')), title: z.string() }),
);
type Places = z.infer<typeof placesSchema>;

/** Where the person was in each dossier, as remembered on this computer; empty when nothing can be read. */
export function lastPlaces(storage: Storage = localStorage): Places {
  try {
    return placesSchema.parse(JSON.parse(storage.getItem(KEY) ?? '{}'));
  } catch {
    // A mere convenience: a lost or damaged memory only means starting at the top.
    return {};
  }
}

/** Remembers the address and the title of the page being read in a dossier. */
export function rememberPlace(
  dossier: string,
  place: { hash: string; title: string },
  storage: Storage = localStorage,
): void {
  const { [dossier]: _former, ...others } = lastPlaces(storage);
  const kept = Object.entries(others).slice(-MAX_PLACES);
  try {
    storage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(kept), [dossier]: place }));
  } catch {
    // Full or forbidden storage: nothing worth telling the person.
  }
}
