import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { compressedCopies } from './main/packaging/compressed-copies.ts';
import { firstPage } from './main/packaging/first-page.ts';
import { thirdPartyLicences } from './main/packaging/third-party-licences.ts';

const root = import.meta.dirname;
/** Modules of others, or made up by the bundler; and those of ours whose loading is itself the work. */
const NOT_OURS = /[\\/]node_modules[\\/]|^\0/;
const WORKS_AT_LOAD =
  /\.css$|[\\/]renderer[\\/](?:main\.ts|program\.tsx|early\.ts|theme[\\/][a-z-]*styles\.ts)$/;
/** All of the program that the library needs: one file, rather than one for each set of places that share a part of it. */
const PROGRAM = { name: 'program', test: /[\\/]renderer[\\/]program\.tsx$/ };
const LICENCES = 'LICENCES-TIERS.txt';

export default defineConfig({
  main: {
    plugins: [thirdPartyLicences(LICENCES)],
    // Its build for Node starts threads of its own, which nothing here asks for and a bundle cannot hold.
    resolve: { alias: { fflate: resolve(root, 'node_modules/fflate/esm/browser.js') } },
    build: {
      // Bundled whole: the package ships no node_modules, and starting reads few files.
      externalizeDeps: false,
      outDir: 'out/main',
      rollupOptions: {
        // Only the command line opens a browser, and it never runs from a package.
        external: ['open'],
        input: {
          desktop: resolve(root, 'main/desktop/index.ts'),
          cli: resolve(root, 'main/cli/index.ts'),
          'word-worker': resolve(root, 'main/services/word-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: resolve(root, 'main/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [
      react(),
      thirdPartyLicences(LICENCES),
      firstPage({ entry: resolve(root, 'renderer/early.ts'), next: ['styles', PROGRAM.name] }),
      compressedCopies(),
    ],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // Held by a test (tests/renderer/first-screen.test.ts) rather than by a warning.
      chunkSizeWarningLimit: 700,
      // Off unless asked for: electron-vite leaves code as it is, as for a program that never goes over a wire.
      minify: true,
      rollupOptions: {
        input: resolve(root, 'renderer/index.html'),
        // Our modules only define things: what a screen does not use of a folder's `index.ts` waits with the rest.
        treeshake: { moduleSideEffects: (id) => NOT_OURS.test(id) || WORKS_AT_LOAD.test(id) },
        output: {
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], priority: 1 }, PROGRAM] },
        },
      },
    },
  },
});
