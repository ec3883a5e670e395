import { textCell } from '../../../computed/index.ts';
import type { Change, Row } from '../../../dossier/index.ts';
import { formatNumber } from '../../../text/index.ts';
import { changeGap, chosenMissions, missionRows, readFiches, readStatement } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const MISSION_TARGETS = ['cibleN1', 'cibleN2', 'cibleN5'];

/** In an indicator, starting value + announced change = target. */
export const startChangeTarget = defineRule({
  id: 'depart-variation-cible',
  levels: ['a_corriger'],
  check: (context) => [
    ...chosenMissions(context).flatMap((mission) => {
      const { field, rows } = missionRows(context, mission, 'indicateurs');
      return rows.flatMap((row) => checkRow(field, row, MISSION_TARGETS));
    }),
    ...readFiches(context.dossier).flatMap(({ item, key }) => {
      const rows = item.answers['ficheAction.indicateurs'];
      return Array.isArray(rows)
        ? rows.flatMap((row) =>
            typeof row === 'object' ? checkRow(key('ficheAction.indicateurs'), row, ['cible']) : [],
          )
        : [];
    }),
  ],
});

function checkRow(field: string, row: Row, columns: readonly string[]): FindingDraft[] {
  const start = readStatement(textCell(row.initial)).main;
  const aside = readStatement(textCell(row.paliers));
  const targets = columns.flatMap((column) => {
    const cell = readStatement(textCell(row[column]));
    return cell.main ? [{ column, target: cell.main, own: cell.change ? cell : undefined }] : [];
  });
  // The change is written beside its target, or apart: then any target may be the one.
  const gaps = targets.map(({ target, own }) => {
    const said = own ?? aside;
    return said.change ? changeGap(said.base ?? start, said.change, target) : undefined;
  });
  const last = gaps.findLastIndex((gap) => gap !== undefined);
  const gap = gaps[last];
  const found = targets[last];
  if (!gap || !found || gap.holds) return [];
  if (!found.own && gaps.some((each) => each?.holds)) return [];
  const { column, target } = found;
  const right = formatNumber(gap.expected);
  const changes: Change[] = [
    {
      type: 'setCell',
      at: field,
      rowId: row.id,
      column,
      value: textCell(row[column]).replace(target.text, right),
    },
  ];
  if (row.effectifCible === target.value)
    changes.push({ type: 'setCell', at: field, rowId: row.id, column: 'effectifCible', value: gap.expected });
  return [
    {
      level: 'a_corriger',
      field,
      part: row.id,
      message: `« ${textCell(row.indicateur)} » : ${gap.sum} = ${right}, et non ${formatNumber(target.value)}.`,
      reason: `La valeur de départ et la variation donnent la cible ; sinon la variation serait de ${gap.otherChange}.`,
      source: SOURCES.contratsReels,
      fix: { label: `Mettre ${right}`, changes },
    },
  ];
}
