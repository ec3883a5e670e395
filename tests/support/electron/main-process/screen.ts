import { z } from 'zod';
import { strict } from './strict.ts';

const area = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const displays = z
  .array(area)
  .min(1)
  .parse(JSON.parse(process.env.ELECTRON_DOUBLE_SCREENS ?? '[{"x":0,"y":0,"width":1920,"height":1040}]'))
  .map((workArea, id) => strict('display', { id, workArea }));

/** The screens a test gave, or one. */
export const screen = strict('screen', {
  getAllDisplays: () => displays,
  getPrimaryDisplay() {
    const [main] = displays;
    if (!main) throw new Error('no screen');
    return main;
  },
});
