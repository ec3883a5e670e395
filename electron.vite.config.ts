import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { thirdPartyLicences } from './main/packaging/third-party-licences.ts';

const root = import.meta.dirname;
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
    plugins: [react(), thirdPartyLicences(LICENCES)],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      rollupOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
