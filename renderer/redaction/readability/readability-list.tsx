import { ADVICE, hintTitle, type ReadabilityHint } from '../../../app/readability/index.ts';
import type { AskedHelp } from './help-panel.tsx';
import classes from './readability.module.css';
import { usePageReadability } from './use-readability.ts';

interface PageReadabilityProps {
  readonly page: string;
  /** The question that asked for its hints: they come first. */
  readonly asked: AskedHelp | undefined;
  readonly onReveal: (key: string) => void;
}

/** Advice on the sentences of a page: each is quoted, with what to do about it. */
export function PageReadability({ page, asked, onReveal }: PageReadabilityProps) {
  const fields = usePageReadability(page);
  const first = asked?.fieldKey;
  if (!fields.length) return null;
  const ordered = [
    ...fields.filter(({ key }) => key === first),
    ...fields.filter(({ key }) => key !== first),
  ];
  return (
    <section className={classes.list} aria-label="Lisibilité">
      <h2>Lisibilité</h2>
      <p>Des conseils : rien n’est bloqué, et c’est vous qui jugez.</p>
      {ordered.map(({ key, label, hints }) => (
        <div key={key}>
          <h3>
            <button type="button" onClick={() => onReveal(key)}>
              {label}
            </button>
          </h3>
          <ul>
            {hints.map((hint, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may be written twice, and lines hold no state
              <Hint key={`${hint.kind} ${hint.sentence} ${index}`} hint={hint} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Hint({ hint }: { hint: ReadabilityHint }) {
  return (
    <li className={classes.hint}>
      <strong>{hintTitle(hint)}</strong>
      <q>{hint.sentence}</q>
      <span>{ADVICE[hint.kind]}</span>
    </li>
  );
}
