import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL } from './channel.ts';

// One verb, one channel: the page never sees ipcRenderer itself.
contextBridge.exposeInMainWorld('prefigure', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
});
