import { dossierProgress } from '../../../app/checks/index.ts';
import {
  cents,
  ficheAxes,
  fichesAction,
  ficheTitle,
  itemRows,
  numberCell,
  textCell,
} from '../../../app/computed/index.ts';
import { type Dossier, type Item, parseFieldKey } from '../../../app/dossier/index.ts';
import { type FicheLinks, linksOfFiche, needLinks } from '../../../app/links/index.ts';
import {
  conditionHolds,
  indexPlan,
  listOptions,
  type Option,
  optionLabel,
  type Plan,
  planSubsections,
} from '../../../app/plan/index.ts';
import { linkSummary } from '../../links/index.ts';

export const MISSIONS_FIELD = 'missions.choisies';
const AXES_LIST = 'axesMission';
const YEARS = ['n1', 'n2', 'n3'] as const;

/** A mission the team may take on, and how far its writing is. */
export interface MissionCard {
  readonly id: string;
  readonly label: string;
  readonly kind: Option['kind'];
  readonly chosen: boolean;
  /** Fiches action that serve it. */
  readonly fiches: number;
  /** Required answers still missing in its own sub-section. */
  readonly missing: number;
  /** Sub-section where it is written, when the plan has one. */
  readonly subsection: string | undefined;
}

/** A fiche action as its card shows it. */
export interface FicheCard {
  readonly id: string;
  readonly title: string;
  /** Words of the missions and axes it serves. */
  readonly axes: readonly string[];
  readonly priority: string;
  readonly state: string;
  readonly pilot: string;
  /** Required answers still missing. */
  readonly missing: number;
  /** Euros over three years; undefined without a budget. */
  readonly budget: number | undefined;
  /** What it is linked to, counted in words; empty without any link. */
  readonly links: string;
  /** True when needs are written and none names it. */
  readonly alone: boolean;
}

/** Everything the page of missions shows, from the plan and the dossier. */
export function missionsModel(
  plan: Plan,
  dossier: Dossier,
): { missions: readonly MissionCard[]; fiches: readonly FicheCard[] } {
  const { missing } = dossierProgress(plan, dossier);
  const orphans = new Set(needLinks(dossier).orphans.map(({ item }) => item.id));
  const items = fichesAction(dossier);
  const field = indexPlan(plan).place(MISSIONS_FIELD)?.field;
  const missions = listOptions(plan, field?.list).map((option): MissionCard => {
    const subsection = planSubsections(plan).find(
      ({ when }) => when?.field === MISSIONS_FIELD && when.includes === option.id,
    );
    const condition = { field: MISSIONS_FIELD, includes: option.id };
    return {
      id: option.id,
      label: option.label,
      kind: option.kind,
      chosen: conditionHolds(plan, condition, (id) => dossier.answers[id]),
      fiches: items.filter((item) => serves(plan, item, option.id)).length,
      missing: missing.filter((slot) => slot.subsection.id === subsection?.id).length,
      subsection: subsection?.id,
    };
  });
  const fiches = items.map((item, index): FicheCard => {
    const words = (id: string) => textCell(text(item, id));
    const option = (id: string) => optionLabel(plan, indexPlan(plan).place(id)?.field.list, words(id));
    return {
      id: item.id,
      title: ficheTitle(item, index),
      axes: ficheAxes(item).map((axis) => optionLabel(plan, AXES_LIST, axis)),
      priority: option('ficheAction.priorite'),
      state: option('ficheAction.etat'),
      pilot: words('ficheAction.pilote'),
      missing: missing.filter(({ key }) => parseFieldKey(key).item?.id === item.id).length,
      budget: ficheBudget(item),
      links: summary(linksOfFiche(plan, dossier, item.id)),
      alone: orphans.has(item.id),
    };
  });
  return { missions, fiches };
}

/** The missions chosen once one is ticked or unticked, in the order of the plan's list. */
export function toggledMissions(missions: readonly MissionCard[], id: string): string[] {
  return missions.filter((mission) => (mission.id === id) !== mission.chosen).map((mission) => mission.id);
}

function summary(links: FicheLinks | undefined): string {
  return links ? linkSummary(links) : '';
}

function serves(plan: Plan, item: Item, mission: string): boolean {
  const axes = listOptions(plan, AXES_LIST);
  return ficheAxes(item).some((axis) => (axes.find(({ id }) => id === axis)?.mission ?? axis) === mission);
}

function text(item: Item, field: string): string | undefined {
  const answer = item.answers[field];
  return typeof answer === 'string' ? answer : undefined;
}

function ficheBudget(item: Item): number | undefined {
  const rows = itemRows(item, 'ficheAction.budget');
  const sums = rows.flatMap((row) => YEARS.flatMap((year) => numberCell(row[year]) ?? []));
  return sums.length ? sums.reduce((total, each) => total + cents(each), 0) / 100 : undefined;
}
