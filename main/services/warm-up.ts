import { setImmediate } from 'node:timers/promises';
import { dispatch, type Handlers } from './dispatch.ts';

/** What every page asks first. */
const FIRST_CALLS = ['app.info', 'library.list'];

/**
 * Does once, while the page is still on its way, what the first calls do at length the first time: reading the plans.
 * @returns once it is done; never fails
 */
export async function warmUp(handlers: Handlers): Promise<void> {
  await setImmediate();
  for (const name of FIRST_CALLS) await dispatch(handlers, name, {});
}
