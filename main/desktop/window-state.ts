import type { Rectangle } from 'electron';
import { z } from 'zod';

export const MINIMUM = { width: 800, height: 560 } as const;
const FIRST = { width: 1366, height: 860 } as const;
/** How much of the window's top must be on a screen to be caught with the mouse, in pixels. */
const GRIP = { width: 120, height: 32 } as const;

const side = z.number().int().min(-100_000).max(100_000);
export const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: side, y: side, width: side, height: side }),
  maximized: z.boolean(),
});
/** Where the window was when it was last closed, in screen pixels. */
export type WindowState = z.infer<typeof windowStateSchema>;

export interface WindowPlace {
  readonly width: number;
  readonly height: number;
  /** Left out when the system should centre the window. */
  readonly x?: number;
  readonly y?: number;
  readonly maximized: boolean;
}

/**
 * Where to open the window: where it was, as long as that is still on a screen and no larger than it.
 * @param areas the usable part of each screen, the main one first
 */
export function placeWindow(state: WindowState | undefined, areas: readonly Rectangle[]): WindowPlace {
  const [main] = areas;
  if (!state) return { ...within(FIRST, main), maximized: false };
  const { bounds, maximized } = state;
  const area = areas.find((each) => isReachable(bounds, each));
  const size = within(bounds, area ?? main);
  return area ? { ...size, x: bounds.x, y: bounds.y, maximized } : { ...size, maximized };
}

function within({ width, height }: { width: number; height: number }, area: Rectangle | undefined) {
  return {
    width: Math.max(MINIMUM.width, Math.min(width, area?.width ?? width)),
    height: Math.max(MINIMUM.height, Math.min(height, area?.height ?? height)),
  };
}

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const top = bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
  return top && right - left >= GRIP.width;
}
