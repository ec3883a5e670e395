import { isAnswered, requiredSlots, type Slot, visibleSlots } from '../../../app/checks/index.ts';
import type { Dossier, Item } from '../../../app/dossier/index.ts';
import {
  conditionHolds,
  type Plan,
  planForRegion,
  type Section,
  type Subsection,
} from '../../../app/plan/index.ts';
import { type PageAddress, pageId } from './page-address.ts';

/** Required items answered, out of those asked. */
export interface Count {
  readonly answered: number;
  readonly required: number;
}

export type TreeState = 'empty' | 'partial' | 'done';

/** One page of the plan, with how far it is. */
export interface TreePage extends PageAddress {
  readonly id: string;
  readonly title: string;
  readonly count: Count;
  /** Required items without an answer; for a list of items, also the items that are lacking. */
  readonly missing: number;
  readonly state: TreeState;
}

export interface TreeSection {
  readonly id: string;
  readonly title: string;
  readonly count: Count;
  readonly missing: number;
  readonly state: TreeState;
  readonly pages: readonly TreePage[];
}

/** The plan as shown on the left: what is asked of this dossier, and what remains. */
export interface PlanTree {
  readonly count: Count;
  readonly sections: readonly TreeSection[];
  /** Every page, in reading order. */
  readonly pages: readonly TreePage[];
}

interface Tally {
  answered: number;
  required: number;
  written: number;
}

/** Builds the tree of a dossier; sections of which nothing is asked are left out. */
export function buildPlanTree(plan: Plan, dossier: Dossier): PlanTree {
  const regional = planForRegion(plan, dossier.region);
  const tallies = tallyPages(plan, dossier);
  const lookup = (id: string) => dossier.answers[id];
  const sections = regional.sections.flatMap((section): TreeSection[] => {
    const pages = section.subsections.flatMap((subsection) => {
      const wanted = conditionHolds(regional, subsection.when, lookup);
      return pagesOf(dossier, section, subsection, wanted, tallies);
    });
    return pages.length ? [treeSection(section, pages)] : [];
  });
  const pages = sections.flatMap((section) => section.pages);
  return { count: sumCounts(pages), sections, pages };
}

function tallyPages(plan: Plan, dossier: Dossier): Map<string, Tally> {
  const required = new Set(requiredSlots(plan, dossier).map(({ key }) => key));
  const tallies = new Map<string, Tally>();
  for (const slot of visibleSlots(plan, dossier)) {
    const id = pageId({ subsection: slot.subsection.id, item: slot.item?.id });
    const tally = tallies.get(id) ?? { answered: 0, required: 0, written: 0 };
    tallies.set(id, tally);
    const written = slotIsWritten(plan, dossier, slot);
    if (written) tally.written += 1;
    if (!required.has(slot.key)) continue;
    tally.required += 1;
    if (written) tally.answered += 1;
  }
  return tallies;
}

// Computed fields are never asked for: computing them here would only cost time.
function slotIsWritten(plan: Plan, dossier: Dossier, slot: Slot): boolean {
  return slot.field.type !== 'computed' && isAnswered(plan, dossier, slot);
}

function pagesOf(
  dossier: Dossier,
  section: Section,
  subsection: Subsection,
  wanted: boolean,
  tallies: ReadonlyMap<string, Tally>,
): TreePage[] {
  const { repeat } = subsection;
  const title = section.subsections.length === 1 ? section.shortTitle : subsection.title;
  if (!repeat) {
    const tally = tallies.get(subsection.id);
    return tally ? [treePage({ subsection: subsection.id }, title, tally)] : [];
  }
  const items = dossier.collections[repeat.collection] ?? [];
  if (!wanted && !items.length) return [];
  const lacking = wanted ? Math.max(0, repeat.min - items.length) : 0;
  const list: TreePage = {
    subsection: subsection.id,
    id: subsection.id,
    title: items.length ? 'Vue d’ensemble' : title,
    count: { answered: 0, required: 0 },
    missing: lacking,
    state: lacking || !items.length ? 'empty' : 'done',
  };
  const nothing: Tally = { answered: 0, required: 0, written: 0 };
  return [
    list,
    ...items.map((item, index) => {
      const page = { subsection: subsection.id, item: item.id };
      return treePage(page, itemTitle(item, index, repeat), tallies.get(pageId(page)) ?? nothing);
    }),
  ];
}

/** An item's title, or its label and number while it has none. */
export function itemTitle(item: Item, index: number, repeat: NonNullable<Subsection['repeat']>): string {
  const title = item.answers[repeat.titleField];
  return typeof title === 'string' && title.trim() ? title.trim() : `${repeat.itemLabel} ${index + 1}`;
}

function treePage(page: PageAddress, title: string, tally: Tally): TreePage {
  const { answered, required, written } = tally;
  return {
    ...page,
    id: pageId(page),
    title,
    count: { answered, required },
    missing: required - answered,
    state: stateOf(answered, required, written > 0),
  };
}

function stateOf(answered: number, required: number, written: boolean): TreeState {
  if (required === 0) return written ? 'done' : 'empty';
  if (answered >= required) return 'done';
  return written ? 'partial' : 'empty';
}

function treeSection(section: Section, pages: readonly TreePage[]): TreeSection {
  const missing = pages.reduce((sum, page) => sum + page.missing, 0);
  const someDone = pages.some((page) => page.state !== 'empty');
  const asked = pages.filter((page) => page.count.required > 0 || page.missing > 0);
  const done = asked.length ? missing === 0 : someDone;
  return {
    id: section.id,
    title: section.shortTitle,
    count: sumCounts(pages),
    missing,
    state: done ? 'done' : someDone ? 'partial' : 'empty',
    pages,
  };
}

function sumCounts(pages: readonly TreePage[]): Count {
  return {
    answered: pages.reduce((sum, { count }) => sum + count.answered, 0),
    required: pages.reduce((sum, { count }) => sum + count.required, 0),
  };
}
