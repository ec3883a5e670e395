import { visibleSlots } from '../checks/index.ts';
import type { Dossier } from '../dossier/index.ts';
import type { Plan } from '../plan/index.ts';
import { type FindOptions, findInText, type Range } from './find-text.ts';
import { type Unit, unitsOf } from './units.ts';

/** One place where the words were found. */
export interface Match {
  /** The same for the same place as long as what stands before it does not change. */
  readonly id: string;
  readonly unit: Unit;
  readonly range: Range;
  /** Rank among the matches of its field: 0 for the first. */
  readonly rank: number;
}

/** The matches of one field, and where the field stands. */
export interface FieldMatches {
  readonly key: string;
  readonly subsection: string;
  readonly label: string;
  /** « Besoins et priorités › Analyse » */
  readonly where: string;
  readonly matches: readonly Match[];
}

/** Every place of the wanted words in what the team wrote, field by field in the order of the plan. */
export function searchDossier(
  plan: Plan,
  dossier: Dossier,
  wanted: string,
  options: FindOptions = {},
): FieldMatches[] {
  if (!wanted.trim()) return [];
  return visibleSlots(plan, dossier).flatMap(({ key, field, section, subsection, item }): FieldMatches[] => {
    const found = unitsOf(dossier, field, key).flatMap((unit) =>
      findInText(unit.text, wanted, options).map((range) => ({ unit, range })),
    );
    if (!found.length) return [];
    const matches = found.map((each, rank) => ({ ...each, rank, id: `${key}#${rank}` }));
    const title = section.subsections.length === 1 ? '' : ` › ${subsection.title}`;
    const which = item ? ` ${item.index + 1}` : '';
    const where = `${section.shortTitle}${title}${which}`;
    return [{ key, subsection: subsection.id, label: field.label, where, matches }];
  });
}
