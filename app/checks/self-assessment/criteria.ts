import { cents, itemRows, numberCell, rowsOf, textCell } from '../../computed/index.ts';
import { isEmptyAnswer, parseFieldKey } from '../../dossier/index.ts';
import {
  chosenMissions,
  linkedFiches,
  missionOfAxis,
  missionRows,
  missionSteps,
  readFiches,
} from '../reading/index.ts';
import type { CheckContext } from '../rule.ts';

/** One thing of the dossier that answers a question, and whether it is there. */
export interface Criterion {
  readonly label: string;
  /** Fields to open. */
  readonly fields: readonly string[];
  readonly met: (context: CheckContext) => boolean;
  /** True when something was started, though not enough: counts only when the criterion is not met. */
  readonly begun?: (context: CheckContext) => boolean;
}

/** Met when every one of these fields is answered. */
export function answered(label: string, ...fields: readonly string[]): Criterion {
  const says = ({ dossier }: CheckContext, field: string) =>
    !isEmptyAnswer(dossier.answers[parseFieldKey(field).field]);
  return {
    label,
    fields,
    met: (context) => fields.every((field) => says(context, field)),
    begun: (context) => fields.some((field) => says(context, field)),
  };
}

/** Met when a check has something to look at and finds nothing. */
export function holds(
  label: string,
  fields: readonly string[],
  begun: (context: CheckContext) => boolean,
  good: (context: CheckContext) => boolean,
): Criterion {
  return { label, fields, met: (context) => begun(context) && good(context), begun };
}

/** The prioritised needs that have words. */
export function needs({ dossier }: CheckContext) {
  return rowsOf(dossier, 'besoins.priorises').filter((row) => textCell(row.besoin));
}

/** Every need names a fiche of the dossier. */
export function needsServed(context: CheckContext): boolean {
  const fiches = readFiches(context.dossier);
  return needs(context).every((row) => linkedFiches(textCell(row.actions), fiches).fiches.length > 0);
}

/** Every fiche is named by a need. */
export function actionsWanted(context: CheckContext): boolean {
  const fiches = readFiches(context.dossier);
  const named = needs(context).flatMap((row) => linkedFiches(textCell(row.actions), fiches).fiches);
  return fiches.length > 0 && fiches.every((fiche) => named.includes(fiche));
}

/** The core missions chosen. */
export function coreMissions(context: CheckContext) {
  return chosenMissions(context).filter(({ kind }) => kind === 'socle');
}

/** Every core mission of the plan is chosen, written, and has a fiche. */
export function coreMissionsWritten(context: CheckContext): boolean {
  const core = coreMissions(context);
  const wanted = (context.plan.lists.missionsAci?.items ?? []).filter(({ kind }) => kind === 'socle').length;
  const served = new Set(
    readFiches(context.dossier).flatMap(({ axes }) => axes.map((axis) => missionOfAxis(context.plan, axis))),
  );
  return (
    core.length === wanted &&
    core.every(
      (mission) =>
        served.has(mission.id) &&
        !isEmptyAnswer(context.dossier.answers[mission.field('organisation') ?? '']),
    )
  );
}

/** Indicators of the fiches: all of them, and those with a start or a yes/no, a target, a term and a source. */
export function indicators({ dossier }: CheckContext) {
  const all = readFiches(dossier)
    .flatMap(({ item }) => itemRows(item, 'ficheAction.indicateurs'))
    .filter((row) => textCell(row.indicateur));
  const measurable = all.filter(
    (row) => textCell(row.cible) && textCell(row.echeance) && textCell(row.recueil),
  );
  return { all, measurable, started: measurable.filter((row) => textCell(row.initial)) };
}

const YEARS = ['n1', 'n2', 'n3'] as const;

/** Expenses equal resources each year, and there are some. */
export function balanced({ dossier }: CheckContext): boolean {
  const total = (field: string, year: string) =>
    rowsOf(dossier, field).reduce((sum, row) => sum + cents(numberCell(row[year])), 0);
  return (
    total('budget.charges', 'n1') !== 0 &&
    YEARS.every((year) => total('budget.charges', year) === total('budget.produits', year))
  );
}

/** Every mission chosen with a term has a start date within it. */
export function startsInTime(context: CheckContext): boolean {
  const limited = chosenMissions(context).filter(({ startMonths }) => startMonths !== undefined);
  return (
    limited.length > 0 &&
    limited.every((mission) => {
      const { start } = missionSteps(missionRows(context, mission, 'demarrage').rows, undefined);
      return start?.months !== undefined && start.months <= (mission.startMonths ?? 0);
    })
  );
}
