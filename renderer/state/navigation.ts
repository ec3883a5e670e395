import { useSyncExternalStore } from 'react';

/** The places inside a dossier, in the order of the tabs. */
export const PLACES = [
  'redaction',
  'territoire',
  'membres',
  'missions',
  'budget',
  'controles',
  'versions',
  'procedure',
  'apercu',
] as const;
export type Place = (typeof PLACES)[number];

/** Id of the first page of Rédaction, « Par où commencer », which is no sub-section of the plan. */
export const START_PAGE = 'debut';
export const START_TITLE = 'Par où commencer';
/** The page of what an imported file brought and that has no place yet. */
export const TRAY_PAGE = 'a-ranger';
export const TRAY_TITLE = 'À ranger';

/** What can be read before a dossier: `#/guide/<page>`. */
export const GUIDE_PAGES = ['questions', 'comparaison', 'glossaire'] as const;
export type GuidePage = (typeof GUIDE_PAGES)[number];

/** Where the person is: the library, a page before any dossier, or a place of a dossier, maybe at a field. */
export type Route =
  | { readonly place: 'bibliotheque' }
  | { readonly place: 'guide'; readonly page: GuidePage }
  | {
      readonly place: Place;
      readonly dossier: string;
      readonly subsection?: string | undefined;
      /** Field key to bring into view and focus. */
      readonly field?: string | undefined;
    };

/** Reads `#/dossier/<id>/<place>?s=<sub-section>&f=<field key>`; anything else is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [kind, dossier, name] = path.split('/');
  const page = GUIDE_PAGES.find((each) => each === dossier);
  if (kind === 'guide' && page) return { place: 'guide', page };
  const place = PLACES.find((each) => each === name);
  if (kind !== 'dossier' || !dossier) return { place: 'bibliotheque' };
  const params = new URLSearchParams(query);
  return {
    place: place ?? 'redaction',
    dossier: decodeURIComponent(dossier),
    subsection: params.get('s') ?? undefined,
    field: params.get('f') ?? undefined,
  };
}

/** The address of a route, so that reload and "back" bring the person where she was. */
export function routeHash(route: Route): string {
  if (route.place === 'bibliotheque') return '#/';
  if (route.place === 'guide') return `#/guide/${route.page}`;
  const params = new URLSearchParams();
  if (route.subsection) params.set('s', route.subsection);
  if (route.field) params.set('f', route.field);
  const query = params.size ? `?${params}` : '';
  return `#/dossier/${encodeURIComponent(route.dossier)}/${route.place}${query}`;
}

/** Goes somewhere; the browser's own history remembers the way back. */
export function navigate(route: Route): void {
  window.location.hash = routeHash(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The current address; parse it with {@link parseRoute}. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}
