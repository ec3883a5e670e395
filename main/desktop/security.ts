import { app, session, shell } from 'electron';
import { isInsideAddress, isOurAddress, isSafeExternal } from './asset-path.ts';

/** Refuses whatever a page of ours never needs: leaving, opening windows, embedding. Before any window opens. */
export function hardenWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurAddress(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      // The preview writes its page into a frame of its own: that frame has no address.
      const isPreview = !event.isMainFrame && event.url === 'about:srcdoc';
      if (!isPreview && !isOurAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Closes the session on itself: no permission, no device, no download, no network. Once the app is ready. */
export function hardenSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  // Files go through the "save as" dialog; a download would be something else's.
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !isInsideAddress(url) }),
  );
}

/** Hands a web or mail address to the system's own program; any other address is dropped. */
function openOutside(address: string): void {
  if (isSafeExternal(address)) void shell.openExternal(new URL(address).href);
}
