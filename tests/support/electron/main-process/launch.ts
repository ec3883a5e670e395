/** Runs an application's own main process on the double: `launch.ts <folder of the application> …arguments`. */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { answerPages, answerTests } from './answers.ts';
import { app } from './app.ts';

const [, , folder = '', ...args] = process.argv;
const about = z
  .object({ productName: z.string(), version: z.string(), main: z.string() })
  .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
app.describe({ name: about.productName, version: about.version });
process.argv = [process.execPath, folder, ...args];

// The one door: `electron` is this double, for whoever asks in this process.
const double = new URL('./electron.ts', import.meta.url).href;
const hook = `export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

answerPages();
answerTests();
await import(pathToFileURL(join(folder, about.main)).href);
app.start();
