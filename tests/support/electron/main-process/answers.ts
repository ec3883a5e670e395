import type { DoubleState, PageMessage, PageReply, PageRequest, WindowState } from '../protocol.ts';
import { app } from './app.ts';
import { windowOf, windowStates } from './browser-window.ts';
import { prepareAnswer, shown } from './dialog.ts';
import { powerEvents } from './electron.ts';
import { deliver } from './ipc-main.ts';
import { windows } from './link-to-windows.ts';
import { chooseMenu, menuLabels, popupLabels } from './menu.ts';
import { defaultSession, network, serve } from './session.ts';
import { external, paths } from './shell.ts';

/** A page's download may be over before Chromium hears it is refused: the refusal itself is counted. */
let refusedDownloads = 0;

/** Answers what happens in the pages. */
export function answerPages(): void {
  windows.answer('page.request', async (id: number, request: PageRequest): Promise<PageReply> => {
    const { contents } = windowOf(id);
    const { url, navigation, byHost } = request;
    if (navigation && !byHost) {
      const isMainFrame = navigation === 'top';
      // Both fire for the top page, in this order.
      const refused =
        contents.fire('will-frame-navigate', { url, isMainFrame }) ||
        (isMainFrame && contents.fire('will-navigate', { url, isMainFrame }));
      if (refused) return { kind: 'blocked' };
    }
    const reply = await serve(request);
    if (navigation === 'top' && reply.kind === 'response') contents.loads(true);
    return reply;
  });
  windows.answer('page.ipc', (id: number, message: PageMessage) =>
    deliver(message, windowOf(id).webContents),
  );
  windows.answer('page.opens', (id: number, url: string) => windowOf(id).contents.opens(url));
  windows.answer('page.loaded', (id: number, first: boolean) => {
    const window = windowOf(id);
    window.contents.loads(false);
    if (first) window.fire('ready-to-show');
  });
  windows.answer('page.gone', (id: number, reason: string) => windowOf(id).contents.dies(reason));
  windows.answer('page.leaves', (id: number) => windowOf(id).contents.fire('will-prevent-unload'));
  windows.answer('page.downloads', () => {
    const refused = defaultSession.fire('will-download');
    refusedDownloads += refused ? 1 : 0;
    return refused;
  });
  windows.answer('page.permits', (permission: string) => defaultSession.permits(permission));
}

/** Answers what a test does in the place of the person and of the system. */
export function answerTests(): void {
  windows.answer(
    'test.state',
    (): DoubleState => ({
      windows: windowStates(),
      dialogs: shown,
      external,
      paths,
      spelling: defaultSession.spelling,
      menu: menuLabels(),
      network,
      refusedDownloads,
    }),
  );
  windows.answer('test.answer', (kind: string, answer: unknown) => prepareAnswer(kind, answer));
  windows.answer('test.menu', (path: string[]) => chooseMenu(path));
  windows.answer('test.popup', () => popupLabels());
  windows.answer('test.quit', () => app.quit());
  windows.answer('test.close', (id: number) => windowOf(id).close());
  windows.answer('test.arrange', (id: number, changes: Partial<WindowState>) =>
    windowOf(id).arrange(changes),
  );
  windows.answer('test.app', (event: string, ...args: unknown[]) => app.fire(event, {}, ...args));
  windows.answer('test.power', (event: string) => powerEvents.fire(event));
  windows.answer('test.window', (id: number, event: string) => windowOf(id).fire(event));
  windows.answer('test.contents', (id: number, event: string, ...args: unknown[]) =>
    windowOf(id).contents.fire(event, {}, ...args),
  );
}
