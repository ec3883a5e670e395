import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

/** Which program carries the interface in a test. */
export type HostKind = 'browser' | 'double' | 'electron';

/** A file the program gave. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Préfigure running on one of its hosts, over a library of its own. */
export interface Hosted {
  readonly kind: HostKind;
  /** Folder of this test's own library. */
  readonly library: string;
  /** Address the interface opens at; with its one-time token in a browser. */
  readonly url: string;
  /** The interface. */
  readonly page: Page;
  /** Does what makes the program give a file, and waits for the file. */
  exported(act: () => Promise<unknown>): Promise<ExportedFile>;
  /** Closes the interface as a person does, and opens it again at the same place. */
  reopen(): Promise<Page>;
  end(): Promise<void>;
}

/** The bytes of a zip file (Word, exchange…) once it is there whole; undefined before. */
export function wholeZip(path: string): Uint8Array | undefined {
  if (!existsSync(path) || statSync(path).size === 0) return undefined;
  const bytes = readFileSync(path);
  try {
    unzipSync(bytes, { filter: () => false });
    return bytes;
  } catch {
    return undefined;
  }
}
