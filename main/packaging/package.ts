/** `npm run package`: electron-builder on the built program, its fuses as the environment asks. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fuseArguments } from './fuses.ts';

const root = join(import.meta.dirname, '..', '..');
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
const args = [builder, ...fuseArguments(process.env), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
