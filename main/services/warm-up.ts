import { dispatch, type Handlers } from './dispatch.ts';

/** What every page asks first. */
const FIRST_CALLS = ['app.info', 'library.list'];

/** Does once, while the page is still on its way, what the first calls do at length the first time: reading the plans. */
export function warmUp(handlers: Handlers): void {
  setImmediate(() => {
    for (const name of FIRST_CALLS) void dispatch(handlers, name, {}).catch(() => undefined);
  });
}
