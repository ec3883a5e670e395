import { rowsOf, textCell } from '../../computed/index.ts';
import type { Context } from '../context.ts';
import type { Block, TableCell, TableRow } from '../model.ts';
import { prose, textRuns } from '../runs.ts';

const FIELD = 'gouvernance.organigramme';
/** Divisible by 1, 2, 3 and 4 boxes a row. */
const GRID = 12;
const MOST_BOXES = 4;

interface Box {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Who decides and who works, from the assembly to the working groups, as boxes joined by arrows. */
export function governanceDiagram(context: Context): Block[] {
  const levels = [assembly(context), board(context), bureau(context), coordination(context)].filter(
    (each) => each !== undefined,
  );
  const groups = workingGroups(context);
  if (levels.length < 2 || levels.length + groups.length < 3) return [];
  const perRow =
    groups.length <= MOST_BOXES ? groups.length : Math.min(MOST_BOXES, Math.ceil(groups.length / 2));
  const rows: TableRow[] = levels.flatMap((box, index) => [...(index ? [arrow()] : []), level(box)]);
  if (groups.length) rows.push(arrow());
  for (let at = 0; at < groups.length; at += perRow) rows.push(boxes(groups.slice(at, at + perRow), perRow));
  return [
    {
      kind: 'table',
      field: FIELD,
      look: 'diagram',
      columns: Array.from({ length: GRID }, () => ({ label: '', numeric: false, weight: 1 })),
      rows,
      caption: {
        kind: 'Figure',
        text: `Organigramme (${context.plan.structure})`,
        id: context.makeId(),
        number: 0,
      },
      wide: false,
      dense: false,
      tall: false,
      alt: prose(`Organigramme : ${[...levels, ...groups].map(({ title }) => title).join(', ')}.`),
    },
  ];
}

function assembly({ dossier }: Context): Box | undefined {
  const members = rowsOf(dossier, 'acteurs.membres').length;
  const colleges = rowsOf(dossier, 'gouvernance.colleges').length;
  if (!members && !colleges && !dossier.answers['gouvernance.assembleeGenerale']) return undefined;
  const lines = [members ? `${members} membres` : '', colleges ? `${colleges} collèges` : ''];
  return { title: 'Assemblée générale', lines: [lines.filter(Boolean).join(' · ')] };
}

function board({ dossier }: Context): Box | undefined {
  const count = rowsOf(dossier, 'gouvernance.conseilAdministration').length;
  return count ? { title: `Conseil d’administration (${count})`, lines: [] } : undefined;
}

function bureau({ dossier }: Context): Box | undefined {
  const lines = rowsOf(dossier, 'gouvernance.bureau').map((row) =>
    [textCell(row.fonction), textCell(row.nom)].filter(Boolean).join(' : '),
  );
  return lines.length ? { title: 'Bureau', lines } : undefined;
}

function coordination({ dossier }: Context): Box | undefined {
  const lines = rowsOf(dossier, 'gouvernance.posteCoordination').map((row) => textCell(row.fonction));
  return lines.length ? { title: 'Coordination', lines: [...new Set(lines)] } : undefined;
}

function workingGroups({ dossier }: Context): Box[] {
  return rowsOf(dossier, 'gouvernance.groupesTravail').flatMap((row) => {
    const title = textCell(row.groupe);
    return title ? [{ title, lines: [textCell(row.pilote)] }] : [];
  });
}

function level(box: Box): TableRow {
  const side: TableCell = { content: [], columns: 2 };
  return { cells: [side, { ...boxCell(box), columns: GRID - 4 }, side] };
}

function boxes(some: readonly Box[], perRow: number): TableRow {
  const columns = GRID / perRow;
  const blank = (perRow - some.length) * columns;
  return {
    cells: [
      ...some.map((box) => ({ ...boxCell(box), columns })),
      ...(blank ? [{ content: [], columns: blank }] : []),
    ],
  };
}

function arrow(): TableRow {
  return { cells: [{ content: textRuns('↓'), columns: GRID }] };
}

function boxCell({ title, lines }: Box): TableCell {
  const said = lines.filter(Boolean);
  return {
    tone: 'box',
    content: [
      { kind: 'paragraph', role: 'subhead', runs: textRuns(title), field: FIELD },
      ...said.map((line): Block => ({ kind: 'paragraph', role: 'body', runs: textRuns(line), field: FIELD })),
    ],
  };
}
