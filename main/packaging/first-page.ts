import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

export interface FirstPageOptions {
  /** Path of the script that draws the first page. */
  readonly entry: string;
  /** Names of the chunks fetched along with the page, for what follows. */
  readonly next: readonly string[];
}

interface Built {
  readonly script: string;
  readonly style: string;
}

const ROOT_ELEMENT = '<div id="root"></div>';
const FIRST_TAG = '<script';

/**
 * A plugin that builds the script of the first page and its styles apart and writes them in the page itself: nothing
 * more has to come before the page asks the host and draws. Built with the program, they would carry every part of a
 * library that the program uses. Class names are the program's, made from the same files.
 */
export function firstPage({ entry, next }: FirstPageOptions): Plugin {
  return {
    name: 'prefigure:first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const { script, style } = await builtApart(entry);
        const files = Object.keys(bundle);
        for (const [, file] of style.matchAll(/url\(\.\/(assets\/[^)]+)\)/g))
          if (!file || !files.includes(file))
            throw new Error(`The first page names ${file}, which is not built.`);
        const links = next.flatMap((name) => filesOf(name, bundle)).map(toPreload);
        if (!html.includes(ROOT_ELEMENT)) throw new Error(`The page has no ${ROOT_ELEMENT}.`);
        // By functions: a text of replacement would read its « $ » as references.
        return html
          .replace(FIRST_TAG, () => [`<style>${style}</style>`, ...links, FIRST_TAG].join('\n    '))
          .replace(ROOT_ELEMENT, () => `${ROOT_ELEMENT}\n    <script>${script}</script>`);
      },
    },
  };
}

type Bundle = NonNullable<Parameters<Extract<Plugin['generateBundle'], (...args: never) => unknown>>[1]>;

/** Scripts and styles of a chunk; one made of styles alone leaves no script. */
function filesOf(name: string, bundle: Bundle): string[] {
  const files = Object.values(bundle).flatMap((each) =>
    (each.type === 'chunk' ? each.name === name : each.names.includes(`${name}.css`)) ? each.fileName : [],
  );
  if (!files.length) throw new Error(`The chunk ${name} was not built.`);
  return files;
}

// Named, for the first page to fetch once nothing it waits for would be late: see fetch-next.ts.
function toPreload(file: string): string {
  const kind = file.endsWith('.css') ? 'style' : 'script';
  return `<link data-next as="${kind}" crossorigin href="./${file}">`;
}

async function builtApart(entry: string): Promise<Built> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: {
      write: false,
      minify: true,
      // In a file: by default such a script would put its styles in the page itself.
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: entry,
        output: { format: 'iife' },
        // Every module but the entry and the styles only defines things; the first one asks the host as it is read.
        treeshake: { moduleSideEffects: (id) => id === entry || /\.css$|[a-z]-styles\.ts$/.test(id) },
      },
    },
  });
  const outputs = Array.isArray(built)
    ? built.flatMap(({ output }) => output)
    : 'output' in built
      ? built.output
      : [];
  const script = outputs.find((each) => each.type === 'chunk')?.code;
  const style = outputs.find((each) => each.type === 'asset' && each.fileName.endsWith('.css'));
  if (!script || style?.type !== 'asset') throw new Error(`${entry} built nothing.`);
  if (script.includes('<!--')) throw new Error(`${entry} holds what a page would read as a comment.`);
  return {
    // What would end the element it is written in.
    script: script.replaceAll('</script', '<\\/script'),
    // Addresses are those of a file among the assets; the page lies beside their folder.
    style: String(style.source).replaceAll('url(./', 'url(./assets/'),
  };
}
