import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canFetchElectron, electronBinary } from '../../../main/launcher/electron-binary.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the Electron program', () => {
  it('is absent until its file is really there', () => {
    const root = temporaryFolder();
    const folder = join(root, 'node_modules', 'electron');
    expect(electronBinary(root, {})).toBeUndefined();
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(electronBinary(root, {})).toBeUndefined();
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(electronBinary(root, {})).toBe(join(folder, 'dist', 'electron'));
  });

  it('is not looked for further when its host does not answer', async () => {
    expect(await canFetchElectron({ ELECTRON_MIRROR: 'http://127.0.0.1:1/' })).toBe(false);
  });

  it('is fetched when its host answers', async () => {
    const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await canFetchElectron({ ELECTRON_MIRROR: `http://127.0.0.1:${port}/` })).toBe(true);
    server.close();
  });
});
