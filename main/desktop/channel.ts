/** The only channel between page and main process. */
export const CALL_CHANNEL = 'prefigure:call';
