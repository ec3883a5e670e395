import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

export interface FirstPageOptions {
  /** Path of the script that draws the first page. */
  readonly entry: string;
  /** Name of the program's chunk, fetched along with that script. */
  readonly program: string;
}

/**
 * A plugin that builds the script of the first page apart and puts it ahead of all others: built with the program, it
 * would carry every part of a library that the program uses. Its styles are the program's, whose class names are made
 * from the same files.
 */
export function firstPage({ entry, program }: FirstPageOptions): Plugin {
  let script: string;
  return {
    name: 'prefigure:first-page',
    apply: 'build',
    async generateBundle() {
      const source = await scriptOf(entry);
      script = this.getFileName(this.emitFile({ type: 'asset', name: 'early.js', source }));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter(
          (each) => each.type === 'chunk' && each.name === program,
        );
        if (!script || !chunks.length)
          throw new Error(`The first page or the chunk « ${program} » was not built.`);
        const first = `<script type="module" crossorigin src="./${script}"></script>`;
        const fetched = chunks.map(
          ({ fileName }) => `<link rel="modulepreload" crossorigin href="./${fileName}">`,
        );
        return html.replace('<script', [first, ...fetched, '<script'].join('\n    '));
      },
    },
  };
}

async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      write: false,
      minify: true,
      rollupOptions: {
        input: entry,
        output: { format: 'es' },
        // Every module but the entry only defines things.
        treeshake: { moduleSideEffects: (id) => id === entry },
      },
    },
  });
  const outputs = Array.isArray(built)
    ? built.flatMap(({ output }) => output)
    : 'output' in built
      ? built.output
      : [];
  const chunk = outputs.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`${entry} built nothing.`);
  return chunk.code;
}
