import type { Comparison, Detail, FieldChange, Piece, RowChange, TotalChange } from '../../app/diff/index.ts';

const KINDS = { added: 'ajouté', removed: 'retiré', changed: 'modifié', moved: 'déplacé' } as const;
const ASPECTS = {
  answer: '',
  item: '',
  notApplicable: ' (sans objet)',
  citation: ' (source)',
  override: ' (chiffre de l’équipe)',
  note: ' (note de travail)',
  tray: '',
  setting: '',
} as const;

/** A comparison for the terminal: words taken out as `[-…-]`, words put in as `{+…+}`. */
export function comparisonText({ same, changes, totals }: Comparison): string {
  if (same) return 'Aucune différence.';
  const lines: string[] = [];
  let section: string | undefined;
  for (const change of changes) {
    if (change.section !== section) lines.push('', change.sectionTitle);
    section = change.section;
    const { item, label, aspect, kind } = change;
    const title = [aspect === 'item' && kind !== 'moved' ? undefined : item, label]
      .filter(Boolean)
      .join(' › ');
    lines.push(`  ${title}${ASPECTS[aspect]} : ${KINDS[kind]}`);
    lines.push(...detailLines(change, change.detail).map((line) => `    ${line}`));
  }
  if (totals.length) lines.push('', 'Chiffres', ...totals.map((total) => `  ${totalLine(total)}`));
  return lines.join('\n').trim();
}

function detailLines({ kind }: FieldChange, detail: Detail): string[] {
  switch (detail.type) {
    case 'text':
      return detail.paragraphs.map((paragraph) =>
        paragraph.kind === 'skipped'
          ? `… ${paragraph.count} paragraphe(s) sans changement`
          : `${words(paragraph.pieces)}${paragraph.kind === 'look' ? ' (mise en forme)' : ''}`,
      );
    case 'value':
      if (kind === 'moved') return [`${detail.before} → ${detail.after}`];
      return [
        [detail.before && `[-${detail.before}-]`, detail.after && `{+${detail.after}+}`]
          .filter(Boolean)
          .join(' '),
      ];
    case 'list':
      return [...detail.removed.map((text) => `[-${text}-]`), ...detail.added.map((text) => `{+${text}+}`)];
    case 'table':
      return [...detail.rows.flatMap(rowLines), ...detail.totals.map(totalLine)];
  }
}

function rowLines({ kind, moved, from, to, name, cells }: RowChange): string[] {
  const where = kind === 'removed' ? from : to;
  const shift = moved ? `, avant ligne ${from}` : '';
  const head = `ligne ${where} « ${short(name)} » : ${kind === 'moved' ? 'déplacée' : `${KINDS[kind]}e`}${shift}`;
  return [head, ...cells.map(({ label, pieces }) => `  ${label} : ${words(pieces)}`)];
}

function totalLine({ label, before, after }: TotalChange): string {
  return `${label} : ${before || '–'} → ${after || '–'}`;
}

function words(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => (kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text))
    .join('')
    .replaceAll('\n', ' ⏎ ');
}

function short(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
