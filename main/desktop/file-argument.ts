import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXTENSION = '.prefigure';

/**
 * The `.prefigure` file a command line names, as an absolute path: the last one, since the system adds it at the end.
 * Linux desktops hand files over as `file:` addresses.
 * @param folder where the command was given, for relative paths
 */
export function fileArgument(args: readonly string[], folder: string): string | undefined {
  const named = args
    .slice(1)
    .map((argument) => (argument.startsWith('file:') ? pathOf(argument) : argument))
    .findLast((argument) => argument?.toLowerCase().endsWith(EXTENSION) && !argument.startsWith('-'));
  return named === undefined ? undefined : resolve(folder, named);
}

function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}
