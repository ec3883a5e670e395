import * as z from 'zod/mini';
import french from 'zod/v4/locales/fr.js';

/** Makes schemas speak French to the people who read their messages. Each program calls it once, at start. */
export function speakFrench(): void {
  z.config(french());
}
