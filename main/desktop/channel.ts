/** The only channels between page and main process. */

/** Page to main: one call of the contract. */
export const CALL_CHANNEL = 'prefigure:call';
/** Main to page: save what waits, now. */
export const SAVE_CHANNEL = 'prefigure:save';
/** Page to main: everything is on the disk (true), or could not be saved (false). */
export const SAVED_CHANNEL = 'prefigure:saved';
