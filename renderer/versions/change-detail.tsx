import type { Detail, Piece, RowChange, TableDetail, TextDetail } from '../../app/diff/index.ts';
import classes from './change-detail.module.css';
import { KIND_WORDS } from './words.ts';

/** The words, figures, choices or rows of one change. */
export function ChangeDetail({ detail, moved }: { detail: Detail; moved: boolean }) {
  switch (detail.type) {
    case 'text':
      return <Text detail={detail} />;
    case 'value':
      return (
        <p className={classes.value}>
          {moved ? (
            `Du ${detail.before} au ${detail.after}.`
          ) : (
            <Pieces
              pieces={[
                ...(detail.before ? [{ kind: 'removed' as const, text: detail.before }] : []),
                ...(detail.before && detail.after ? [{ kind: 'same' as const, text: ' ' }] : []),
                ...(detail.after ? [{ kind: 'added' as const, text: detail.after }] : []),
              ]}
            />
          )}
        </p>
      );
    case 'list':
      return (
        <ul className={classes.list}>
          {detail.removed.map((text) => (
            <li key={`- ${text}`}>
              <Pieces pieces={[{ kind: 'removed', text }]} />
            </li>
          ))}
          {detail.added.map((text) => (
            <li key={`+ ${text}`}>
              <Pieces pieces={[{ kind: 'added', text }]} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Rows detail={detail} />;
  }
}

/** Words that stayed, went and came; said in words too, for those who do not see the strokes. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    if (kind === 'removed')
      return (
        <del key={key} className={classes.removed}>
          <span className="visually-hidden">retiré : </span>
          {text}
        </del>
      );
    return (
      <ins key={key} className={classes.added}>
        <span className="visually-hidden">ajouté : </span>
        {text}
      </ins>
    );
  });
}

function Text({ detail }: { detail: TextDetail }) {
  return (
    <div className={classes.text}>
      {detail.paragraphs.map((paragraph, index) => {
        // Paragraphs of a comparison have no name of their own.
        const key = `${index} ${paragraph.kind}`;
        if (paragraph.kind === 'skipped')
          return (
            <p key={key} className={classes.skipped}>
              {paragraph.count > 1
                ? `${paragraph.count} paragraphes sans changement`
                : 'Un paragraphe sans changement'}
            </p>
          );
        return (
          <p key={key} data-role={paragraph.role}>
            <Pieces pieces={paragraph.pieces} />
            {paragraph.kind === 'look' && <span className={classes.skipped}> (mise en forme changée)</span>}
          </p>
        );
      })}
    </div>
  );
}

function Rows({ detail: { rows, totals } }: { detail: TableDetail }) {
  return (
    <>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={`${row.row} ${row.kind}`}>
            <strong>{rowWords(row)}</strong>
            <dl>
              {row.cells.map(({ column, label, pieces }) => (
                <div key={column}>
                  <dt>{label}</dt>
                  <dd>
                    <Pieces pieces={pieces} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {totals.map(({ label, before, after }) => (
        <p key={label} className={classes.total}>
          {label} : {before} → <strong>{after}</strong>
        </p>
      ))}
    </>
  );
}

function rowWords({ kind, from, to, moved, name }: RowChange): string {
  const place = `Ligne ${kind === 'removed' ? from : to}`;
  const what = kind === 'changed' ? '' : `, ${KIND_WORDS[kind].toLowerCase()}e`;
  const shift = moved ? ` (elle était en ligne ${from})` : '';
  return `${place}${name ? ` « ${name} »` : ''}${what}${shift}`;
}
