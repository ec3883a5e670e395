import {
  countedPopulation,
  numberCell,
  populationTotale,
  rowsOf,
  textCell,
} from '../../../computed/index.ts';
import { sizeClassOf } from '../../../territory/index.ts';
import { formatDate, formatNumber, formatPercentage } from '../../../text/index.ts';
import { counted, textAnswer } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const COMMUNES = 'territoire.communes';
const POPULATION = 'identite.populationTotale';
const ADVISE_PERCENT = 5;
const DOUBT_PERCENT = 20;

/** A population typed by the team stays near the sum of the communes. */
export const typedPopulation = defineRule({
  id: 'population-saisie',
  levels: ['a_corriger', 'conseil'],
  check: ({ dossier }): FindingDraft[] => {
    const own = dossier.overrides[POPULATION];
    const rows = rowsOf(dossier, COMMUNES);
    const sum = rows.reduce((all, row) => all + (countedPopulation(row) ?? 0), 0);
    if (!own || typeof own.value !== 'number' || !sum) return [];
    const gap = (Math.abs(own.value - sum) / sum) * 100;
    const otherSize = sizeClassOf(own.value)?.id !== sizeClassOf(sum)?.id;
    if (gap < ADVISE_PERCENT && !otherSize) return [];
    const size = otherSize ? ' Les deux chiffres ne donnent pas la même taille de contrat.' : '';
    return [
      {
        level: gap >= DOUBT_PERCENT ? 'a_corriger' : 'conseil',
        field: POPULATION,
        related: [COMMUNES],
        message: `Population saisie : ${formatNumber(own.value)} habitants ; les ${counted(rows.length, 'commune')} en font ${formatNumber(sum)} (écart de ${formatPercentage(Math.round(gap * 10) / 10)}).${size}`,
        reason: 'Votre chiffre l’emporte : dites qui l’a retenu, et vérifiez la liste des communes.',
        source: SOURCES.chiffres,
        fix: {
          label: 'Reprendre la somme des communes',
          changes: [{ type: 'setOverride', at: POPULATION, value: null }],
        },
      },
    ];
  },
});

/** The last written version of the perimeter is today's territory, so that the former one is kept. */
export const perimeterVersion = defineRule({
  id: 'version-perimetre',
  levels: ['conseil'],
  check: ({ dossier }): FindingDraft[] => {
    const written = textAnswer(dossier, 'identite.dateVersion');
    const versions = rowsOf(dossier, 'territoire.versionsPerimetre')
      .filter(
        (row) => textCell(row.date) && (!written || textCell(row.date).slice(0, 7) <= written.slice(0, 7)),
      )
      .sort((a, b) => textCell(a.date).localeCompare(textCell(b.date)));
    const last = versions.at(-1);
    const now = populationTotale(dossier);
    const communes = rowsOf(dossier, COMMUNES).length;
    if (!last || now.kind !== 'figure' || now.value === undefined || !communes) return [];
    const population = numberCell(last.population) ?? now.value;
    const count = numberCell(last.communes) ?? communes;
    if (population === now.value && count === communes) return [];
    const [before, after] = [sizeClassOf(population), sizeClassOf(now.value)];
    const size =
      before && after && before.id !== after.id ? ` : de la ${before.label} à la ${after.label}` : '';
    return [
      {
        level: 'conseil',
        field: 'territoire.versionsPerimetre',
        related: [COMMUNES],
        message: `Le territoire compte ${counted(communes, 'commune')} et ${formatNumber(now.value)} habitants ; la dernière version notée (${formatDate(textCell(last.date))}) en compte ${formatNumber(count)} et ${formatNumber(population)}${size}. Ajoutez une ligne datée.`,
        reason: 'L’ancien périmètre reste lisible, et le changement de taille s’explique.',
        source: SOURCES.usage,
      },
    ];
  },
});
