import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { startBrowserHost } from '../../../main/browser/index.ts';
import { resourcesFolder } from '../../../main/services/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const resources = resourcesFolder(import.meta.dirname);

it('serves a library at the same address each time, and elsewhere while that one is taken', async () => {
  const library = temporaryFolder();
  const start = async (port?: number) => {
    const host = await startBrowserHost({ library, resources, ...(port === undefined ? {} : { port }) });
    await host.close();
    return host.port;
  };
  const usual = await start();
  expect(await start()).toBe(usual);

  const occupant = createServer();
  await new Promise<void>((done) => occupant.listen(usual, '127.0.0.1', done));
  try {
    expect(await start()).not.toBe(usual);
    // A port the person asked for is not changed behind her back.
    await expect(start(usual)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining(String(usual)),
    });
  } finally {
    occupant.close();
  }
});
