import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** A card being dragged: how far it was moved, in pixels, and the rank it would take. */
export interface Reordering {
  readonly id: string;
  readonly dx: number;
  readonly dy: number;
  readonly rank: number;
  /** The card it would stand before; undefined at the end. */
  readonly before: string | undefined;
}

/**
 * Orders the children of a list (`data-card="<id>"`), in one column or in a grid, with a mouse, a pen or a finger;
 * Escape gives up. The keyboard needs ways of its own. `onDrop` gets the rank among all the cards.
 */
export function useReorder(list: RefObject<HTMLElement | null>, onDrop: (id: string, rank: number) => void) {
  const [moving, setMoving] = useState<Reordering>();
  const start = useRef({ x: 0, y: 0 });
  const active = moving !== undefined;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setMoving(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);

  const gripOf = (id: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY };
      setMoving({ id, dx: 0, dy: 0, ...landing(list.current, id, event.clientX, event.clientY) });
    },
    onPointerMove({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) {
      if (moving?.id !== id) return;
      const place = landing(list.current, id, x, y);
      setMoving({ id, dx: x - start.current.x, dy: y - start.current.y, ...place });
    },
    onPointerUp() {
      if (moving?.id === id && (moving.dx || moving.dy)) onDrop(id, moving.rank);
      setMoving(undefined);
    },
    onPointerCancel: () => setMoving(undefined),
  });
  return { moving, gripOf };
}

function landing(list: HTMLElement | null, id: string, x: number, y: number) {
  const cards = [...(list?.querySelectorAll<HTMLElement>(':scope > [data-card]') ?? [])];
  const others = cards.filter((card) => card.dataset.card !== id);
  const boxes = others.map((card) => card.getBoundingClientRect());
  const grid = boxes.some(({ top }, index) => index > 0 && Math.abs(top - (boxes[index - 1]?.top ?? 0)) < 4);
  const rank = boxes.filter(({ top, bottom, left, width, height }) =>
    grid ? bottom < y || (top <= y && left + width / 2 < x) : top + height / 2 < y,
  ).length;
  return { rank, before: others[rank]?.dataset.card };
}
