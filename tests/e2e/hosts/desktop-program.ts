import type { Page } from '@playwright/test';

/** The desktop program, real or on the double, as far as both can be driven alike. */
export interface DesktopProgram {
  firstWindow(): Promise<Page>;
  /** The next "save as" is answered by this path. */
  saveNextAt(path: string): Promise<void>;
  /** The file name proposed by the last "save as". */
  proposedName(): Promise<string>;
  /** Closes the window and waits for the end of the program. */
  quit(): Promise<unknown>;
}
