import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileArgument } from '../../../main/desktop/file-argument.ts';

const HERE = resolve('/dossiers');
const file = resolve('/dossiers/Été à Forges.prefigure');

describe('the file a command line names', () => {
  it.each([
    ['by its path', ['prefigure', file]],
    ['relative to where it was asked', ['prefigure', 'Été à Forges.prefigure']],
    ['as an address', ['prefigure', pathToFileURL(file).href]],
    ['after the program’s folder and options', ['electron', '.', '--allow-file-access', '--x=1', file]],
    ['in capitals', ['prefigure', 'autre.prefigure', file]],
  ])('is found %s', (_how, args) => {
    expect(fileArgument(args, HERE)).toBe(file);
  });

  it.each([
    ['no file', ['prefigure']],
    ['another kind of file', ['prefigure', '/etc/passwd', 'projet.docx']],
    ['an option that looks like one', ['prefigure', '--fichier=x.prefigure']],
    ['a web address', ['prefigure', 'file://serveur%ZZ/x.prefigure']],
    ['the program itself', ['/opt/a.prefigure']],
  ])('is not taken from %s', (_what, args) => {
    expect(fileArgument(args, HERE)).toBeUndefined();
  });
});
