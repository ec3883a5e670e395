/** What the two processes of the double tell each other about pages. */

/** How a window opens. */
export interface OpenOptions {
  readonly width: number;
  readonly height: number;
  readonly javascript: boolean;
  /** Source of the preload script; none for a window without one. */
  readonly preload: string | undefined;
}

/** A request of a page, before it leaves the page. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  /** What loads it, in Electron's words for a resource type. */
  readonly navigation: 'top' | 'frame' | undefined;
  /** True when the main process asked for this very page. */
  readonly byHost: boolean;
}

export type PageReply =
  | { readonly kind: 'blocked' }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    };

/** A message of a page to the main process. */
export interface PageMessage {
  readonly channel: string;
  readonly args: readonly unknown[];
  readonly frame: { readonly url: string; readonly top: boolean };
}

/** What a test may see of the main process. */
export interface DoubleState {
  readonly windows: readonly WindowState[];
  /** Boxes shown, oldest first; `kind` is the method of `dialog`. */
  readonly dialogs: readonly ShownDialog[];
  /** Addresses handed to the system's programs. */
  readonly external: readonly string[];
  /** Folders and files shown in the system's file manager. */
  readonly paths: readonly string[];
  readonly spelling: {
    readonly enabled: boolean;
    readonly languages: readonly string[];
    readonly source: string;
  };
  /** Labels of the menu, `Fichier > Quitter`. */
  readonly menu: readonly string[];
  /** Addresses that no handler of the application stopped: a network would have been reached. */
  readonly network: readonly string[];
  /** Downloads that the application refused. */
  readonly refusedDownloads: number;
}

export interface WindowState {
  readonly id: number;
  readonly bounds: { x: number; y: number; width: number; height: number };
  readonly visible: boolean;
  readonly focused: boolean;
  readonly minimized: boolean;
  readonly maximized: boolean;
}

export interface ShownDialog {
  readonly kind: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Schemes of the application are served to the page under a secure address of this domain. */
const DOMAIN = 'electron.test';

/** The address a page sees for one of a scheme of the application: `a://b/c` is `https://b.a.electron.test/c`. */
export function toPageAddress(address: string): string {
  const [, scheme, host, rest] = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(address) ?? [];
  if (!scheme || scheme === 'http' || scheme === 'https' || scheme === 'file') return address;
  return `https://${host}.${scheme}.${DOMAIN}${rest}`;
}

/** The other way round. */
export function fromPageAddress(address: string): string {
  const found = /^https:\/\/([^/?#]*)\.([a-z]+)\.electron\.test(?=[/?#]|$)(.*)$/s.exec(address);
  return found ? `${found[2]}://${found[1]}${found[3]}` : address;
}
