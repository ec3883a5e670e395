import type { WebContents } from 'electron';
import { z } from 'zod';
import { SAVE_CHANNEL, SAVED_CHANNEL } from './channel.ts';
import { answerPage } from './ipc.ts';

/** A save takes milliseconds; a page silent for longer is stuck. In milliseconds. */
const PATIENCE = 5_000;

const waiting = new Map<number, ((saved: boolean) => void)[]>();

/** Hears pages say that they have saved. */
export function handleSaved(): void {
  answerPage(SAVED_CHANNEL, z.tuple([z.boolean()]), ([saved], sender) => {
    settle(sender.id, saved);
    return { ok: null };
  });
}

/**
 * Has a page save what waits.
 * @returns true once it is on the disk, or when there is no page left to ask; false when it could not be saved
 * or the page does not answer
 */
export function savePage(contents: WebContents): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed() || contents.isLoadingMainFrame())
    return Promise.resolve(true);
  return new Promise((resolve) => {
    waiting.set(contents.id, [...(waiting.get(contents.id) ?? []), resolve]);
    contents.send(SAVE_CHANNEL);
    setTimeout(() => resolve(false), PATIENCE).unref();
  });
}

function settle(id: number, saved: boolean): void {
  for (const resolve of waiting.get(id) ?? []) resolve(saved);
  waiting.delete(id);
}
