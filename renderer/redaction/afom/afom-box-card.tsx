import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCloudStorm,
  IconHelpCircle,
  IconPlus,
  IconShieldCheck,
  IconSunrise,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import classes from './afom.module.css';
import { type AfomBox, arrowTarget, type BoardPlace } from './afom-boxes.ts';
import { AfomCard } from './afom-card.tsx';
import { cardKey } from './card-keys.ts';
import type { AfomActions } from './use-afom.ts';
import type { Drag, GripHandlers } from './use-card-drag.ts';

/** What the boxes know and may do. */
export interface BoardControls {
  readonly boxes: readonly AfomBox[];
  /** Id of the column that holds the words. */
  readonly words: string;
  readonly describedBy: string | undefined;
  /** A card being begun, in no table yet. */
  readonly draft: { readonly id: string; readonly option: string } | undefined;
  readonly drag: Drag | undefined;
  gripOf(card: string): GripHandlers;
  write: AfomActions['write'];
  move(card: string, place: BoardPlace): void;
  begin(option: string): void;
  paste(option: string, texts: readonly string[]): void;
  remove(card: string): void;
  leave(card: string): void;
  focus(card: string | undefined): void;
}

interface AfomBoxCardProps {
  readonly box: AfomBox;
  readonly index: number;
  readonly controls: BoardControls;
}

/** An icon, a sentence and a colour for the boxes we know; others only have their name. */
const KNOWN: Readonly<Record<string, { icon: typeof IconShieldCheck; about: string; tone: string }>> = {
  atouts: { icon: IconShieldCheck, about: 'Ce qui vous aide, chez vous', tone: 'teal' },
  faiblesses: { icon: IconAlertTriangle, about: 'Ce qui vous freine, chez vous', tone: 'amber' },
  opportunites: { icon: IconSunrise, about: 'Ce qui peut vous aider, autour de vous', tone: 'blue' },
  menaces: { icon: IconCloudStorm, about: 'Ce qui peut vous gêner, autour de vous', tone: 'red' },
};

/** One box of the board: its name, its cards, and the way to add one. */
export function AfomBoxCard({ box, index, controls }: AfomBoxCardProps) {
  const { option, label } = box;
  const { draft, drag, words } = controls;
  const known = option ? KNOWN[option] : undefined;
  const Icon = known?.icon ?? IconHelpCircle;
  const pending = draft && draft.option === option;
  const cards = pending ? [...box.cards, { id: draft.id, [words]: '' }] : box.cards;
  const others = cards.filter(({ id }) => id !== drag?.card);
  const landing = drag?.target?.box === index ? drag.target.position : undefined;

  const onKey = (event: KeyboardEvent, card: string, position: number, text: string): boolean => {
    const action = cardKey(event, text === '');
    if (action === 'move') {
      const target = arrowTarget(controls.boxes, { box: index, position }, event.key);
      if (target && text) controls.move(card, target);
    } else if (action === 'begin' && option && text) controls.begin(option);
    else if (action === 'remove' && card === draft?.id) controls.focus(box.cards.at(-1)?.id);
    else if (action === 'remove') controls.remove(card);
    return action !== undefined;
  };

  return (
    <section
      className={classes.box}
      data-box={option ?? ''}
      data-tone={known?.tone}
      data-landing={landing !== undefined || undefined}
      aria-label={label}
    >
      <h3 className={classes.boxTitle}>
        <Icon size={19} aria-hidden />
        {label}
        <span className={classes.count}>{box.cards.length}</span>
      </h3>
      {known && <p className={classes.about}>{known.about}</p>}
      <ul className={classes.cards} data-landing={landing === others.length || undefined}>
        {cards.map((card, position) => {
          const text = String(card[words] ?? '');
          return (
            <AfomCard
              key={card.id}
              id={card.id}
              text={text}
              boxes={controls.boxes}
              at={{ box: index, position }}
              total={cards.length}
              describedBy={controls.describedBy}
              grip={controls.gripOf(card.id)}
              drag={drag}
              landing={landing !== undefined && others[landing]?.id === card.id}
              onWrite={(next) => controls.write(card.id, next, option)}
              onPaste={(texts) => option && controls.paste(option, texts)}
              onKey={(event) => onKey(event, card.id, position, text)}
              onMove={(place) => controls.move(card.id, place)}
              onRemove={() => controls.remove(card.id)}
              onLeave={() => controls.leave(card.id)}
            />
          );
        })}
      </ul>
      {option && (
        <Button
          variant="subtle"
          size="compact-sm"
          mih="2rem"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => controls.begin(option)}
        >
          Ajouter un constat
          <span className="visually-hidden"> : {label}</span>
        </Button>
      )}
    </section>
  );
}
