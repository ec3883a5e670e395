import { useEffect, useRef, useState } from 'react';
import { randomId } from '../../../app/dossier/index.ts';
import { announce } from '../../components/index.ts';
import type { EditorProps } from '../model/editor-props.ts';
import classes from './afom.module.css';
import { AfomBoxCard, type BoardControls } from './afom-box-card.tsx';
import { useAfom } from './use-afom.ts';
import { useCardDrag } from './use-card-drag.ts';

/** Strengths, weaknesses, opportunities and threats as cards in boxes, to write and to move. */
export function AfomBoard({ field, fieldKey, labelledBy, describedBy }: EditorProps) {
  const { boxes, words, actions } = useAfom(field, fieldKey);
  const board = useRef<HTMLDivElement>(null);
  /** A card being begun, in no table yet. */
  const [draft, setDraft] = useState<{ id: string; option: string }>();
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    const card = wanted && board.current?.querySelector<HTMLElement>(`[data-card="${wanted}"] textarea`);
    if (!card) return;
    card.focus();
    setWanted(undefined);
  });

  const move: BoardControls['move'] = (card, { box, position }) => {
    const target = boxes[box];
    if (!target?.option) return;
    actions.place(card, target.option, position);
    setWanted(card);
    announce(`Constat déplacé : ${target.label}, place ${position + 1}.`);
  };
  const { drag, gripOf } = useCardDrag(board, move);
  const controls: BoardControls = {
    boxes,
    words,
    describedBy,
    draft: boxes.some(({ cards }) => cards.some(({ id }) => id === draft?.id)) ? undefined : draft,
    drag,
    gripOf,
    move,
    write: actions.write,
    begin(option) {
      const id = randomId();
      setDraft({ id, option });
      setWanted(id);
    },
    paste: (option, texts) => setWanted(actions.add(option, texts)),
    remove(card) {
      const cards = boxes.find((box) => box.cards.some(({ id }) => id === card))?.cards ?? [];
      const index = cards.findIndex(({ id }) => id === card);
      setWanted((cards[index - 1] ?? cards[index + 1])?.id);
      actions.remove(card);
    },
    leave: (card) => setDraft((now) => (now?.id === card ? undefined : now)),
    focus: setWanted,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend that the field's own title replaces
    <div ref={board} className={classes.board} role="group" aria-labelledby={labelledBy}>
      {boxes.map((box, index) => (
        <AfomBoxCard key={box.option ?? 'others'} box={box} index={index} controls={controls} />
      ))}
    </div>
  );
}
