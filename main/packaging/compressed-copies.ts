import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:html|js|css|svg)$/;
/** Below, headers weigh as much as what is saved. */
const LEAST_BYTES = 1_000;
/** Higher ones take ten times as long for a twentieth less. */
const QUALITY = 9;

/** Writes `<file>.br` beside each text of the build: the browser host serves it as it is, and compresses nothing itself. */
export function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (!dir || !TEXT.test(file.fileName) || content.byteLength < LEAST_BYTES) continue;
        const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
        writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(content, { params }));
      }
    },
  };
}
