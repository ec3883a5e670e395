import { useEffect, useRef } from 'react';
import { excerpt, type FieldMatches, type Match, type Unit } from '../../../app/search/index.ts';
import classes from './find-panel.module.css';

interface FindResultsProps {
  readonly results: readonly FieldMatches[];
  /** Index of the current match among all; -1 for none. */
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** Above this, the list says how many are left out: nobody reads a thousand lines. */
const MAX_SHOWN = 200;

/** The matches by section and field, each with the words around it. */
export function FindResults({ results, current, onGo }: FindResultsProps) {
  let index = 0;
  const groups = results.map((field) => {
    const first = index;
    index += field.matches.length;
    return { field, first };
  });
  const shown = groups.filter(({ first }) => first < MAX_SHOWN);
  return (
    <div className={classes.results}>
      {shown.map(({ field, first }) => (
        <section key={field.key}>
          <h3>
            <small>{field.where}</small>
            {field.label}
          </h3>
          <ul>
            {field.matches.slice(0, MAX_SHOWN - first).map((match) => (
              <Line
                key={match.id}
                match={match}
                current={first + match.rank === current}
                onGo={() => onGo(first + match.rank)}
              />
            ))}
          </ul>
        </section>
      ))}
      {index > MAX_SHOWN && (
        <p className={classes.more}>Et {index - MAX_SHOWN} autres. Précisez les mots pour les voir.</p>
      )}
    </div>
  );
}

function Line({ match, current, onGo }: { match: Match; current: boolean; onGo: () => void }) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { before, found, after } = excerpt(match.unit.text, match.range);
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={classes.line}
        aria-current={current || undefined}
        onClick={onGo}
      >
        <Where unit={match.unit} />
        {before}
        <mark>{found}</mark>
        {after}
      </button>
    </li>
  );
}

/** Where the words stand in their field, when they are not in its text. */
function Where({ unit }: { unit: Unit }) {
  if (unit.kind === 'cell') return <small>Ligne {unit.rowNumber} · </small>;
  if (unit.kind !== 'picture') return null;
  return <small>{unit.part === 'caption' ? 'Légende d’image' : 'Ce que montre l’image'} · </small>;
}
