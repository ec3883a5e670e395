import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, SAVE_CHANNEL, SAVED_CHANNEL } from './channel.ts';

// A page that has not asked to be told holds nothing to save.
let save = async (): Promise<boolean> => true;

ipcRenderer.on(SAVE_CHANNEL, () => {
  void save().then((saved) => ipcRenderer.invoke(SAVED_CHANNEL, saved));
});

// Two verbs: the page never sees ipcRenderer itself.
contextBridge.exposeInMainWorld('prefigure', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onSaveAsked: (listener: () => Promise<boolean>): void => {
    save = listener;
  },
});
