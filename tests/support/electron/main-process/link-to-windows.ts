import { Link, type LinkMessage } from '../link.ts';

/** The process that holds the windows started this one, and talks to it. */
export const windows = new Link((message) => {
  // Nobody hears a process that was left alone: it is about to end too.
  if (process.connected) process.send?.(message);
});

process.on('message', (message: LinkMessage) => windows.receive(message));
process.on('disconnect', () => process.exit(0));
