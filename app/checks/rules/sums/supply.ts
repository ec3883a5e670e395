import { numberCell, rowsOf, textCell } from '../../../computed/index.ts';
import { optionLabel } from '../../../plan/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const SUPPLY = 'offre.professionnels';
const BY_COMMUNE = 'offre.parCommune';

/** Inside a line of the professionals' table, the parts do not exceed the whole. */
export const supplyParts = defineRule({
  id: 'offre-effectifs',
  levels: ['a_corriger', 'conseil'],
  check: ({ plan, dossier }) =>
    rowsOf(dossier, SUPPLY).flatMap((row): FindingDraft[] => {
      const whole = numberCell(row.effectif);
      if (whole === undefined) return [];
      const label = optionLabel(plan, 'professions', textCell(row.profession));
      const place = { field: SUPPLY, part: row.id, source: SOURCES.chiffres };
      const tooMany = (['plus60', 'adherents', 'liberaux', 'salaries', 'etp'] as const).find(
        (name) => (numberCell(row[name]) ?? 0) > whole,
      );
      if (tooMany) {
        const column = plan.sections
          .flatMap(({ subsections }) => subsections.flatMap(({ fields }) => fields))
          .find(({ id }) => id === SUPPLY)
          ?.columns?.find(({ id }) => id === tooMany);
        return [
          {
            ...place,
            level: 'a_corriger',
            message: `« ${label} » : ${numberCell(row[tooMany])} dans « ${column?.label ?? tooMany} » pour un effectif de ${whole}.`,
            reason: 'Une partie ne dépasse pas le total.',
          },
        ];
      }
      const liberal = numberCell(row.liberaux);
      const salaried = numberCell(row.salaries);
      if (liberal === undefined || salaried === undefined || liberal + salaried === whole) return [];
      return [
        {
          ...place,
          level: 'conseil',
          message: `« ${label} » : ${liberal} libéraux et ${salaried} salariés font ${liberal + salaried}, pour un effectif de ${whole}.`,
          reason: 'L’exercice mixte peut l’expliquer : dites-le sous le tableau.',
        },
      ];
    }),
});

/** The professionals spread by commune are not more than those of the territory. */
export const supplyByCommune = defineRule({
  id: 'offre-communes',
  levels: ['a_corriger'],
  check: ({ plan, dossier }) => {
    const rows = rowsOf(dossier, BY_COMMUNE);
    return rowsOf(dossier, SUPPLY).flatMap((row): FindingDraft[] => {
      const profession = textCell(row.profession);
      const whole = numberCell(row.effectif);
      const spread = rows.reduce((sum, each) => sum + (numberCell(each[profession]) ?? 0), 0);
      if (!profession || whole === undefined || spread <= whole) return [];
      return [
        {
          level: 'a_corriger',
          field: BY_COMMUNE,
          part: profession,
          related: [SUPPLY],
          message: `« ${optionLabel(plan, 'professions', profession)} » : ${spread} répartis par commune, pour ${whole} sur le territoire.`,
          reason: 'Une personne qui exerce dans deux communes se compte une fois.',
          source: SOURCES.chiffres,
        },
      ];
    });
  },
});
