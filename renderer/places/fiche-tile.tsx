import { ActionIcon } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconCopy,
  IconTrash,
} from '@tabler/icons-react';
import { formatAmount } from '../../app/text/index.ts';
import { Pill } from '../components/index.ts';
import type { CollectionActions } from '../redaction/index.ts';
import { routeHash } from '../state/index.ts';
import type { FicheCard } from './missions-model.ts';
import classes from './missions-place.module.css';

interface FicheTileProps {
  readonly fiche: FicheCard;
  readonly index: number;
  readonly total: number;
  readonly address: { readonly dossier: string; readonly subsection: string };
  readonly actions: CollectionActions;
}

/** One fiche action: what it is for, who leads it, what is left to write, and what one may do with it. */
export function FicheTile({ fiche, index, total, address, actions }: FicheTileProps) {
  const { id, title, axes, pilot, missing, budget, priority, state } = fiche;
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
  const gestures = [
    { label: 'Monter', Icon: IconArrowUp, disabled: index === 0, act: () => actions.move(id, -1) },
    {
      label: 'Descendre',
      Icon: IconArrowDown,
      disabled: index === total - 1,
      act: () => actions.move(id, 1),
    },
    { label: 'Dupliquer', Icon: IconCopy, disabled: false, act: () => actions.duplicate(id) },
    { label: 'Supprimer', Icon: IconTrash, disabled: false, act: () => actions.remove(id) },
  ];
  return (
    <li className={classes.fiche}>
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
      <h3 className={classes.ficheTitle}>
        <a href={href}>{title}</a>
      </h3>
      <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
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
          {gestures.map(({ label, Icon, disabled, act }) => (
            <ActionIcon
              key={label}
              aria-label={`${label} « ${title} »`}
              title={label}
              disabled={disabled}
              onClick={act}
            >
              <Icon size={17} aria-hidden />
            </ActionIcon>
          ))}
        </span>
      </div>
    </li>
  );
}
