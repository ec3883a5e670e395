import { strict } from './strict.ts';

/** Addresses handed to the system's programs. */
export const external: string[] = [];
/** Folders and files shown in the file manager. */
export const paths: string[] = [];

export const shell = strict('shell', {
  async openExternal(address: string): Promise<void> {
    external.push(address);
  },
  async openPath(path: string): Promise<string> {
    paths.push(path);
    return '';
  },
});
