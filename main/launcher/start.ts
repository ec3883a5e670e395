import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { canFetchElectron, electronBinary, fetchElectron } from './electron-binary.ts';
import { needsBuild } from './needs-build.ts';

const root = join(import.meta.dirname, '..', '..');
const wanted = process.argv.slice(2);
const forced = wanted.includes('--browser')
  ? 'browser'
  : wanted.includes('--desktop')
    ? 'desktop'
    : undefined;
const passed = wanted.filter((argument) => argument !== '--browser' && argument !== '--desktop');

process.exitCode = await start();

/** Builds if needed, then opens the desktop window or, without Electron's program, the browser host. */
async function start(): Promise<number> {
  if (needsBuild(root)) {
    console.log('Préparation de Préfigure (une minute au plus, la première fois seulement)…');
    const code = await run(process.execPath, [
      join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--logLevel',
      'warn',
    ]);
    if (code !== 0) return code;
  }
  const binary = forced === 'browser' ? undefined : await findElectron();
  if (binary) return run(binary, [root, ...passed]);
  if (forced === 'desktop') {
    console.error(
      'Le programme de bureau (Electron) n’est pas sur cette machine et ne peut pas être téléchargé.',
    );
    return 2;
  }
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const open = hasDisplay || passed.includes('--no-open') ? [] : ['--no-open'];
  return run(process.execPath, [join(root, 'out/main/cli.js'), 'serve', ...passed, ...open]);
}

async function findElectron(): Promise<string | undefined> {
  const present = electronBinary(root);
  if (present) return present;
  console.log('Le programme de bureau (Electron) n’est pas encore là : recherche en ligne…');
  if ((await canFetchElectron()) && (await fetchElectron(root))) return electronBinary(root);
  if (forced !== 'desktop')
    console.log('Electron est hors d’atteinte : Préfigure s’ouvre dans votre navigateur.');
  return undefined;
}

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.once('error', (error) => {
      console.error(`Lancement impossible : ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 0);
    });
  });
}
