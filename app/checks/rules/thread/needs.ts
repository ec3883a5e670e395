import { rowsOf, textCell } from '../../../computed/index.ts';
import type { Row } from '../../../dossier/index.ts';
import { type Fiche, linkedFiches, readFiches, someNames } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const NEEDS = 'besoins.priorises';

/** Each prioritised need points to a fiche action that exists. */
export const needWithoutAction = defineRule({
  id: 'besoin-sans-action',
  levels: ['a_corriger'],
  check: ({ dossier }) => {
    const fiches = readFiches(dossier);
    if (!fiches.length) return [];
    return rowsOf(dossier, NEEDS).flatMap((row): FindingDraft[] => {
      const need = textCell(row.besoin);
      const written = textCell(row.actions);
      if (!need) return [];
      const { unknown } = linkedFiches(written, fiches);
      if (written && !unknown.length) return [];
      const candidate = onlyFicheOf(fiches, textCell(row.mission));
      return [
        {
          level: 'a_corriger',
          field: NEEDS,
          part: row.id,
          message: written
            ? `Le besoin « ${need} » renvoie à ${someNames(unknown)}, qui n’est aucune fiche action du dossier.`
            : `Le besoin « ${need} » n’est relié à aucune fiche action.`,
          reason: 'Le fil rouge : un constat, un besoin, une action.',
          source: SOURCES.filRouge,
          ...(candidate ? { fix: link(row, candidate.title) } : {}),
        },
      ];
    });
  },
});

/** Each fiche action answers a prioritised need. */
export const actionWithoutNeed = defineRule({
  id: 'action-sans-besoin',
  levels: ['a_corriger'],
  check: ({ dossier }) => {
    const needs = rowsOf(dossier, NEEDS).filter((row) => textCell(row.besoin));
    const fiches = readFiches(dossier);
    if (!needs.length) return [];
    const served = new Set(needs.flatMap((row) => linkedFiches(textCell(row.actions), fiches).fiches));
    return fiches
      .filter((fiche) => !served.has(fiche))
      .map((fiche): FindingDraft => {
        const candidates = needs.filter(
          (row) => !textCell(row.actions) && fiche.axes.includes(textCell(row.mission)),
        );
        const [need] = candidates;
        return {
          level: 'a_corriger',
          field: fiche.key('ficheAction.intitule'),
          related: [NEEDS],
          message: `La fiche « ${fiche.title} » ne répond à aucun besoin priorisé.`,
          reason:
            'Chaque action répond à un besoin du diagnostic : citez la fiche dans le tableau des besoins.',
          source: SOURCES.filRouge,
          ...(need && candidates.length === 1 ? { fix: link(need, fiche.title) } : {}),
        };
      });
  },
});

function onlyFicheOf(fiches: readonly Fiche[], axis: string): Fiche | undefined {
  const serving = fiches.filter(({ axes }) => axis && axes.includes(axis));
  return serving.length === 1 ? serving[0] : undefined;
}

function link(row: Row, title: string): NonNullable<FindingDraft['fix']> {
  return {
    label: `Relier à « ${title} »`,
    changes: [{ type: 'setCell', at: NEEDS, rowId: row.id, column: 'actions', value: title }],
  };
}
