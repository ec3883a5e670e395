import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { BoardPlace } from './afom-boxes.ts';

/** A card being dragged: how far it was moved, in pixels, and where it would land. */
export interface Drag {
  readonly card: string;
  readonly dx: number;
  readonly dy: number;
  readonly target: BoardPlace | undefined;
}

/** What the grip of a card listens to. */
export interface GripHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
  onPointerCancel(): void;
}

/** Drags cards with a mouse, a pen or a finger; Escape gives up. The keyboard has its own ways. */
export function useCardDrag(
  board: RefObject<HTMLElement | null>,
  onDrop: (card: string, place: BoardPlace) => void,
): { drag: Drag | undefined; gripOf(card: string): GripHandlers } {
  const [drag, setDrag] = useState<Drag>();
  const start = useRef({ x: 0, y: 0 });
  const dragging = drag !== undefined;
  useEffect(() => {
    if (!dragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setDrag(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [dragging]);

  const gripOf = (card: string): GripHandlers => ({
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY };
      setDrag({ card, dx: 0, dy: 0, target: undefined });
    },
    onPointerMove({ clientX: x, clientY: y }) {
      if (drag?.card !== card) return;
      const target = board.current ? placeUnder(board.current, card, x, y) : undefined;
      setDrag({ card, dx: x - start.current.x, dy: y - start.current.y, target });
    },
    onPointerUp() {
      if (drag?.card === card && drag.target) onDrop(card, drag.target);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return { drag, gripOf };
}

function placeUnder(board: HTMLElement, card: string, x: number, y: number): BoardPlace | undefined {
  const boxes = [...board.querySelectorAll<HTMLElement>('[data-box]')];
  const box = boxes.findIndex((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  const cards = [...(boxes[box]?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  if (box < 0 || boxes[box]?.dataset.box === '') return undefined;
  const above = cards.filter((each) => {
    const { top, height } = each.getBoundingClientRect();
    return each.dataset.card !== card && top + height / 2 < y;
  });
  return { box, position: above.length };
}
