import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconGripVertical, IconLink } from '@tabler/icons-react';
import type { HTMLAttributes, KeyboardEvent } from 'react';
import { formatAmount } from '../../../app/text/index.ts';
import { OrderMenu, Pill, type Reordering } from '../../components/index.ts';
import type { CollectionActions } from '../../redaction/index.ts';
import { routeHash } from '../../state/index.ts';
import type { FicheCard } from './missions-model.ts';
import classes from './missions-place.module.css';

interface FicheTileProps {
  readonly fiche: FicheCard;
  readonly index: number;
  readonly total: number;
  readonly address: { readonly dossier: string; readonly subsection: string };
  readonly actions: CollectionActions;
  /** The card being dragged, this one or another. */
  readonly moving: Reordering | undefined;
  readonly grip: HTMLAttributes<HTMLElement>;
  /** Asks for another rank, by the keyboard. */
  readonly onMove: (rank: number) => void;
  readonly onLink: () => void;
}

/** One fiche action: what it is for, who leads it, what it is linked to, what is left to write. */
export function FicheTile(props: FicheTileProps) {
  const { fiche, index, total, address, actions, moving, grip, onMove, onLink } = props;
  const { id, title, axes, pilot, missing, budget, priority, state, links, alone } = fiche;
  const href = routeHash({
    place: 'redaction',
    dossier: address.dossier,
    subsection: `${address.subsection}/${id}`,
  });
  const facts = [
    pilot ? `Pilote : ${pilot}` : 'Sans pilote',
    budget === undefined ? '' : `${formatAmount(budget)} sur trois ans`,
    priority.toLowerCase(),
  ];
  const dragged = moving?.id === id;
  const onKey = (event: KeyboardEvent) => {
    const by = event.altKey ? STEPS[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    onMove(index + by);
  };
  return (
    <li
      className={classes.fiche}
      data-card={id}
      data-dragged={dragged || undefined}
      data-landing={(moving && moving.before === id && !dragged) || undefined}
      style={dragged ? { transform: `translate(${moving.dx}px, ${moving.dy}px)` } : undefined}
    >
      <div className={classes.ficheHead}>
        <div className={classes.pills}>
          {axes.map((axis) => (
            <Pill key={axis} tone="blue">
              {axis}
            </Pill>
          ))}
          {axes.length === 0 && (
            <Pill tone="amber" icon={<IconAlertTriangle />}>
              sans mission
            </Pill>
          )}
          {state && <Pill>{state}</Pill>}
        </div>
        <button
          type="button"
          className={classes.grip}
          data-grip
          title="Glisser pour changer l’ordre, ou Alt + flèches"
          aria-label={`Déplacer « ${title} », place ${index + 1} sur ${total} : Alt et flèches`}
          onKeyDown={onKey}
          {...grip}
        >
          <IconGripVertical size={17} aria-hidden />
        </button>
      </div>
      <h3 className={classes.ficheTitle}>
        <a href={href}>{title}</a>
      </h3>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {alone ? (
        <p className={classes.alone}>
          <IconAlertTriangle size={16} aria-hidden /> Ne répond à aucun besoin
        </p>
      ) : (
        links && <p className={classes.facts}>{links}</p>
      )}
      <div className={classes.foot}>
        {missing ? (
          <Pill tone="amber">
            {missing} réponse{missing > 1 ? 's' : ''} à donner
          </Pill>
        ) : (
          <Pill tone="teal" icon={<IconCheck />}>
            complète
          </Pill>
        )}
        <span className={classes.gestures}>
          <Button
            variant={alone ? 'light' : 'subtle'}
            size="compact-sm"
            mih="2rem"
            leftSection={<IconLink size={16} aria-hidden />}
            aria-label={`Relier « ${title} »`}
            onClick={onLink}
          >
            {alone ? 'Relier à un besoin' : 'Relier'}
          </Button>
          <OrderMenu
            label={`Déplacer, dupliquer ou supprimer « ${title} »`}
            index={index}
            total={total}
            onMove={onMove}
            onDuplicate={() => actions.duplicate(id)}
            onRemove={() => actions.remove(id)}
          />
        </span>
      </div>
    </li>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};
