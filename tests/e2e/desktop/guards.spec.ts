import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS } from '../../support/electron/window-server/double-window.ts';
import { expect, test } from './program.ts';

const REFUSED = { error: { code: 'usage', message: expect.stringMatching(/^Demande refusée/) } };
const CALL = 'prefigure:call';

test('a page reaches two verbs and nothing else of the program', async ({ desk }) => {
  const { program, page } = await desk.start();

  await test.step('the page sees no Node, no Electron, nothing of the preload', async () => {
    const seen = await page.evaluate(() => ({
      verbs: Object.keys(window.prefigure ?? {}),
      frozen: Object.isFrozen(window.prefigure),
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      preload: Object.getOwnPropertyNames(globalThis).filter((name) => /electronDouble/.test(name)),
    }));
    expect(seen).toEqual({ verbs: ['call', 'onSaveAsked'], frozen: true, globals: [], preload: [] });
  });

  await test.step('what crosses is cloned: functions are refused, the rest is parsed', async () => {
    const replies = await page.evaluate(async () => {
      const call = window.prefigure?.call as (...args: unknown[]) => Promise<unknown>;
      const failed = (error: unknown) => String(error);
      return {
        info: await call('app.info', {}),
        nested: await call('app.info', { run: () => 1 }).catch(failed),
        symbol: await call('app.info', Symbol('x')).catch(failed),
        name: await call(12, {}),
        unknown: await call('app.quit', {}),
        inherited: await call('__proto__', {}),
        long: await call('a'.repeat(500), {}),
        map: await call('library.rename', new Map([['id', 'x']])),
      };
    });
    expect(replies.info).toMatchObject({ ok: { capabilities: { host: 'desktop' } } });
    expect(replies.nested).toMatch(/could not be cloned/);
    expect(replies.symbol).toMatch(/could not be cloned/);
    for (const reply of [replies.name, replies.long, replies.map]) expect(reply).toMatchObject(REFUSED);
    for (const reply of [replies.unknown, replies.inherited])
      expect(reply).toMatchObject({ error: { code: 'usage' } });
  });

  await test.step('only the top page of our own interface is heard', async () => {
    const frames = [
      { url: 'https://exemple.fr/', top: true },
      { url: 'prefigure://app.exemple.fr/', top: true },
      { url: 'prefigure://impression/0123', top: true },
      { url: 'file:///tmp/index.html', top: true },
      { url: 'about:blank', top: true },
      { url: 'prefigure://app/', top: false },
      { url: 'about:srcdoc', top: false },
    ];
    for (const frame of frames) {
      expect(await program.forge(CALL, ['library.list', {}], frame), frame.url).toMatchObject(REFUSED);
      expect(await program.forge('prefigure:saved', [true], frame), frame.url).toMatchObject(REFUSED);
    }
    await expect(
      program.forge('prefigure:autre', [], { url: 'prefigure://app/', top: true }),
    ).rejects.toThrow(/No handler/);
  });
});

test('a page goes nowhere, opens nothing, gets no permission, fetches nothing', async ({ desk, context }) => {
  const { program, page } = await desk.start();
  const home = page.url();

  await test.step('leaving is refused', async () => {
    for (const address of [
      'https://exemple.fr/',
      'http://127.0.0.1:9/',
      home.replace('app.', 'impression.'),
      home.replace('app.', 'autre.'),
    ]) {
      const asked = page.waitForRequest(address);
      await page.evaluate((to) => window.location.assign(to), address);
      await asked;
      await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      expect(page.url()).toBe(home);
    }
  });

  await test.step('new windows are refused; web and mail addresses go to the system', async () => {
    const before = context.pages().length;
    const dropped = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://exemple.fr/',
      'data:text/html,x',
      '',
    ];
    for (const address of [...dropped, 'https://exemple.fr/a?b=1', 'mailto:contact@exemple.fr'])
      await page.evaluate((to) => window.open(to, '_blank', 'noopener'), address);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://exemple.fr/lien';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(async () => [...(await program.state()).external].sort())
      .toEqual(['https://exemple.fr/a?b=1', 'https://exemple.fr/lien', 'mailto:contact@exemple.fr']);
    await expect.poll(() => context.pages().length).toBe(before);
  });

  await test.step('embedding is refused', async () => {
    expect(await program.fire('contents', 'will-attach-webview', {}, {})).toBe(true);
    expect(await program.fire('contents', 'will-redirect')).toBe(true);
  });

  await test.step('permissions are refused', async () => {
    const others = [
      'media',
      'display-capture',
      'fullscreen',
      'pointerLock',
      'openExternal',
      'hid',
      'usb',
      'device',
    ];
    for (const name of [...PERMISSIONS, ...others]) expect(await program.permits(name), name).toBe(false);
    const states = await page.evaluate(async (names) => {
      const found = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
      return (await Promise.all(found)).map(({ state }) => state);
    }, PERMISSIONS);
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  await test.step('downloads are refused', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'fichier.txt';
      link.click();
    });
    await expect.poll(async () => (await program.state()).refusedDownloads).toBe(1);
  });

  await test.step('scripts of others do not run, and no request leaves, even without the policy', async () => {
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toMatch(/default-src 'none'; script-src 'self' 'sha256-[\w+/=]+';/);
    expect(policy?.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe|http|\*/);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:x" onerror="window.intruder = true">');
      return new Promise((resolve) => requestAnimationFrame(() => resolve('intruder' in window)));
    });
    expect(ran).toBe(false);

    const session = await context.newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const answers = await page.evaluate(async () => {
      const tries = ['https://exemple.fr/', 'http://127.0.0.1:9/', 'https://autre.prefigure.electron.test/'];
      return Promise.all(tries.map((url) => fetch(url).then(({ status }) => status, String)));
    });
    expect(answers).toEqual([
      expect.stringContaining('Failed to fetch'),
      expect.stringContaining('Failed to fetch'),
      expect.anything(),
    ]);
    expect((await program.state()).network).toEqual([]);
  });
});

test('our own scheme gives the interface and no other file', async ({ desk }) => {
  const { page } = await desk.start();
  writeFileSync(join(desk.folder, 'secret.txt'), 'secret');
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    `/${encodeURIComponent(join(desk.folder, 'secret.txt'))}`,
    '/%00index.html',
    '/%E0%A4%A',
    '/preload.cjs',
  ];
  const answers = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (path) => {
          const answer = await fetch(path);
          return { path, status: answer.status, text: await answer.text() };
        }),
      ),
    paths,
  );
  for (const { path, status, text } of answers) {
    expect([403, 404], path).toContain(status);
    expect(text, path).toMatch(/^(Refusé|Introuvable)$/);
  }
  const posted = await page.evaluate(async () => (await fetch('/', { method: 'POST' })).status);
  expect(posted).toBe(403);
});
