import { Pill, ProgressBar } from '../components/index.ts';
import { routeHash } from '../state/index.ts';
import { cardFacts, factsLine, remaining } from './card-facts.ts';
import type { CardProps } from './dossier-tile.tsx';
import { lastPlaces } from './last-places.ts';
import classes from './main-card.module.css';
import { whenPhrase } from './when.ts';

/** The dossier to take up again: large, with where she was and what remains. */
export function MainCard({ card, ars, menu: CardMenu }: CardProps) {
  const last = lastPlaces()[card.id];
  const left = remaining(card);
  const facts = [...cardFacts(card, ars), `modifié ${whenPhrase(card.modifiedAt, new Date())}`];
  return (
    <article className={classes.card} aria-labelledby={`card-${card.id}`}>
      <div className={classes.body}>
        <div className={classes.top}>
          <Pill tone="teal">{card.example ? 'Exemple' : `${card.structure} · projet de santé`}</Pill>
          {CardMenu && <CardMenu card={card} />}
        </div>
        <h2 className={classes.title} id={`card-${card.id}`}>
          {card.title}
        </h2>
        <p className={classes.facts}>{factsLine(facts)}</p>
        <div className={classes.actions}>
          <a
            className={classes.resume}
            href={last?.hash ?? routeHash({ place: 'redaction', dossier: card.id })}
          >
            {last ? `Reprendre : ${last.title}` : 'Ouvrir'}
          </a>
          {left > 0 && (
            <a className={classes.left} href={routeHash({ place: 'controles', dossier: card.id })}>
              Ce qui reste ({left})
            </a>
          )}
        </div>
      </div>
      <div className={classes.progress}>
        <p className={classes.figures}>
          {card.answered} / {card.required}
        </p>
        <p className={classes.caption}>réponses requises</p>
        <ProgressBar answered={card.answered} required={card.required} />
      </div>
    </article>
  );
}
