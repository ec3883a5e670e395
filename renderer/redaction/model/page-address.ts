import { type Dossier, parseFieldKey } from '../../../app/dossier/index.ts';
import { indexPlan, type Plan } from '../../../app/plan/index.ts';
import { type Route, START_PAGE, TRAY_PAGE } from '../../state/index.ts';

/** One page of the writing place: a sub-section, or one item of a repeated sub-section. */
export interface PageAddress {
  readonly subsection: string;
  /** Item id, in a repeated sub-section; without it the page is the list of items. */
  readonly item?: string | undefined;
}

/** A page as one text, for keys and comparisons. */
export function pageId({ subsection, item }: PageAddress): string {
  return item ? `${subsection}/${item}` : subsection;
}

/** The page written by {@link pageId}. */
export function parsePageId(id: string): PageAddress {
  const [subsection = '', item] = id.split('/');
  return { subsection, item };
}

/** The route that opens a page of a dossier. */
export function pageRoute(dossier: string, page: PageAddress): Route {
  return { place: 'redaction', dossier, subsection: pageId(page) };
}

/**
 * The page a route asks for: the one of its field if it names one, else its sub-section.
 * Nothing asked leads to « Par où commencer ». Anything unknown (old address, item since deleted) leads to the nearest page that exists.
 */
export function resolvePage(
  plan: Plan,
  dossier: Dossier,
  asked: { subsection?: string | undefined; field?: string | undefined },
): PageAddress {
  const index = indexPlan(plan);
  if (asked.field) {
    const { field, item } = parseFieldKey(asked.field);
    const place = index.place(field);
    if (place) return existing(dossier, place.subsection.id, place.collection, item?.id);
  }
  if (asked.subsection === TRAY_PAGE && dossier.tray) return { subsection: TRAY_PAGE };
  const { subsection, item } = parsePageId(asked.subsection ?? '');
  const known = index.subsection(subsection)?.subsection;
  if (known) return existing(dossier, known.id, known.repeat?.collection, item);
  const first = { subsection: plan.sections[0]?.subsections[0]?.id ?? '' };
  // The example has nothing to begin: it opens on what it shows, unless the start is asked for.
  const start = plan.order && (subsection === START_PAGE || (!asked.subsection && !dossier.example));
  return start ? { subsection: START_PAGE } : first;
}

function existing(
  dossier: Dossier,
  subsection: string,
  collection: string | undefined,
  item: string | undefined,
): PageAddress {
  const found = collection && item && dossier.collections[collection]?.some(({ id }) => id === item);
  return found ? { subsection, item } : { subsection };
}
