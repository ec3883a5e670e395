import { IconAlertTriangle } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Ars, DossierCard } from '../../app/contract.ts';
import { Pill, ProgressBar } from '../components/index.ts';
import { routeHash } from '../state/index.ts';
import { cardFacts, factsLine, thresholdWarning } from './card-facts.ts';
import classes from './tile.module.css';
import { whenPhrase } from './when.ts';

export interface CardProps {
  readonly card: DossierCard;
  readonly ars: readonly Ars[];
  /** The card's other actions, once there is a program to carry them out. */
  readonly menu?: ComponentType<{ card: DossierCard }> | undefined;
}

/** A dossier among others; the whole card opens it. */
export function DossierTile({ card, ars, menu: CardMenu }: CardProps) {
  if (card.problem !== undefined) return <BrokenTile card={card} problem={card.problem} menu={CardMenu} />;
  const warning = thresholdWarning(card);
  return (
    <li className={classes.tile}>
      <div className={classes.top}>
        <Pill>{card.example ? 'Exemple' : `${card.structure} · projet de santé`}</Pill>
        <span className={classes.menu}>{CardMenu && <CardMenu card={card} />}</span>
      </div>
      <h2 className={classes.title}>
        <a className={classes.link} href={routeHash({ place: 'redaction', dossier: card.id })}>
          {card.title}
        </a>
      </h2>
      <p className={classes.facts}>
        {factsLine(cardFacts(card, ars, true)) || 'Territoire à préciser'}
        <br />
        modifié {whenPhrase(card.modifiedAt, new Date())}
      </p>
      {warning && (
        <p className={classes.warning}>
          <Pill tone="amber" icon={<IconAlertTriangle />}>
            {warning}
          </Pill>
        </p>
      )}
      <p className={classes.progress}>
        <ProgressBar answered={card.answered} required={card.required} />
        <span>
          {card.answered} / {card.required}
          <span className="visually-hidden"> réponses requises</span>
        </span>
      </p>
    </li>
  );
}

function BrokenTile({ card, problem, menu: CardMenu }: Omit<CardProps, 'ars'> & { problem: string }) {
  return (
    <li className={classes.tile} data-broken>
      <div className={classes.top}>
        <Pill tone="red" icon={<IconAlertTriangle />}>
          Illisible
        </Pill>
        <span className={classes.menu}>{CardMenu && <CardMenu card={card} />}</span>
      </div>
      <h2 className={classes.title}>
        <a className={classes.link} href={routeHash({ place: 'redaction', dossier: card.id })}>
          {card.title}
        </a>
      </h2>
      <p className={classes.facts}>{problem}</p>
      <p className={classes.kept}>
        Le fichier est gardé tel quel : rien n’a été effacé ni remplacé. Ouvrez ce dossier pour voir ce qui
        peut être repris.
      </p>
    </li>
  );
}
