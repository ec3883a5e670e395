import { Menu, Textarea } from '@mantine/core';
import { IconArrowRight, IconGripVertical } from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { OrderMenu } from '../../components/index.ts';
import { pastedLines } from '../fields/list-keys.ts';
import classes from './afom.module.css';
import type { AfomBox, BoardPlace } from './afom-boxes.ts';
import type { Drag, GripHandlers } from './use-card-drag.ts';

export interface AfomCardProps {
  readonly id: string;
  readonly text: string;
  readonly boxes: readonly AfomBox[];
  readonly at: BoardPlace;
  /** Cards of its box, this one included. */
  readonly total: number;
  readonly describedBy: string | undefined;
  readonly grip: GripHandlers;
  readonly drag: Drag | undefined;
  /** True where a dragged card would land just before this one. */
  readonly landing: boolean;
  onWrite(text: string): void;
  onPaste(texts: readonly string[]): void;
  /** A key was pressed in the card; true when it meant something. */
  onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
  onMove(place: BoardPlace): void;
  onRemove(): void;
  onLeave(): void;
}

/** One finding: its words, a grip to drag it, a menu to move or remove it. */
export function AfomCard(props: AfomCardProps) {
  const { id, text, boxes, at, total, grip, drag } = props;
  const box = boxes[at.box];
  const name = `${box?.label ?? ''}, constat ${at.position + 1} sur ${total}`;
  const dragged = drag?.card === id;
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    props.onPaste(lines);
  };
  return (
    <li
      className={classes.card}
      data-card={id}
      data-dragged={dragged || undefined}
      data-landing={props.landing || undefined}
      style={dragged ? { transform: `translate(${drag.dx}px, ${drag.dy}px)` } : undefined}
    >
      <span className={classes.grip} title="Glisser vers une autre case" aria-hidden {...grip}>
        <IconGripVertical size={16} />
      </span>
      <Textarea
        className={classes.words}
        variant="unstyled"
        autosize
        minRows={1}
        spellCheck
        lang="fr"
        aria-label={name}
        aria-describedby={props.describedBy}
        placeholder="Un constat, si possible chiffré"
        value={text}
        onChange={(event) => props.onWrite(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (props.onKey(event)) event.preventDefault();
        }}
        onPaste={onPaste}
        onBlur={props.onLeave}
      />
      <OrderMenu
        label={`Déplacer ou supprimer : ${name}`}
        index={at.position}
        total={total}
        shortcuts
        onMove={(position) => props.onMove({ box: at.box, position })}
        onRemove={props.onRemove}
      >
        {boxes.map(
          ({ option, label, cards }, index) =>
            option &&
            index !== at.box && (
              <Menu.Item
                key={option}
                leftSection={<IconArrowRight size={16} aria-hidden />}
                onClick={() => props.onMove({ box: index, position: cards.length })}
              >
                Déplacer vers {label}
              </Menu.Item>
            ),
        )}
      </OrderMenu>
    </li>
  );
}
