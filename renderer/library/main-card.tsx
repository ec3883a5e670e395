import { Button } from '@mantine/core';
import type { DossierCard } from '../../app/contract.ts';
import { Pill, ProgressBar } from '../components/index.ts';
import { routeHash, useHost } from '../state/index.ts';
import { cardFacts, factsLine, remaining } from './card-facts.ts';
import { CardMenu } from './card-menu.tsx';
import { lastPlaces } from './last-places.ts';
import classes from './main-card.module.css';
import { whenPhrase } from './when.ts';

/** The dossier to take up again: large, with where she was and what remains. */
export function MainCard({ card }: { card: DossierCard }) {
  const { info } = useHost();
  const last = lastPlaces()[card.id];
  const left = remaining(card);
  const facts = [...cardFacts(card, info.ars), `modifié ${whenPhrase(card.modifiedAt, new Date())}`];
  return (
    <article className={classes.card} aria-labelledby={`card-${card.id}`}>
      <div className={classes.body}>
        <div className={classes.top}>
          <Pill tone="teal">{card.example ? 'Exemple' : `${card.structure} · projet de santé`}</Pill>
          <CardMenu card={card} />
        </div>
        <h2 className={classes.title} id={`card-${card.id}`}>
          {card.title}
        </h2>
        <p className={classes.facts}>{factsLine(facts)}</p>
        <div className={classes.actions}>
          <Button
            component="a"
            size="md"
            href={last?.hash ?? routeHash({ place: 'redaction', dossier: card.id })}
          >
            {last ? `Reprendre : ${last.title}` : 'Ouvrir'}
          </Button>
          {left > 0 && (
            <Button
              component="a"
              size="md"
              variant="default"
              href={routeHash({ place: 'controles', dossier: card.id })}
            >
              Ce qui reste ({left})
            </Button>
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
