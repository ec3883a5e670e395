import type { ShownDialog } from '../protocol.ts';
import { checkOptions, strict } from './strict.ts';

/** Boxes shown, oldest first. */
export const shown: ShownDialog[] = [];
/** What the person will answer, by method, oldest first. */
const answers = new Map<string, unknown[]>();

/** Says what the person will answer the next time a method is called. */
export function prepareAnswer(kind: string, answer: unknown): void {
  answers.set(kind, [...(answers.get(kind) ?? []), answer]);
}

interface Box {
  readonly message?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly defaultPath?: string;
  readonly buttons?: readonly string[];
}

const BOX = ['type', 'message', 'detail', 'buttons', 'defaultId', 'cancelId'];
const FILES = ['title', 'defaultPath', 'filters', 'properties'];

// The first argument may be the window.
function ask(kind: string, known: readonly string[], args: readonly unknown[]): unknown {
  const box = args.at(-1) as Box;
  checkOptions(`dialog.${kind}`, box, known);
  const { message = box.title ?? '', detail = box.defaultPath ?? '', buttons = [] } = box;
  shown.push({ kind, message, detail, buttons });
  const [answer, ...later] = answers.get(kind) ?? [];
  if (answer === undefined) throw new Error(`Nobody answers the box « ${message} » (dialog.${kind})`);
  answers.set(kind, later);
  return answer;
}

export const dialog = strict('dialog', {
  showMessageBox: async (...args: unknown[]) => ({
    response: ask('showMessageBox', BOX, args),
    checkboxChecked: false,
  }),
  showMessageBoxSync: (...args: unknown[]) => ask('showMessageBoxSync', BOX, args),
  showSaveDialog: async (...args: unknown[]) => {
    const filePath = ask('showSaveDialog', FILES, args);
    return { canceled: filePath === '', filePath };
  },
  showOpenDialog: async (...args: unknown[]) => {
    const filePath = ask('showOpenDialog', FILES, args);
    return { canceled: filePath === '', filePaths: filePath === '' ? [] : [filePath] };
  },
  showErrorBox(message: string, detail: string): void {
    shown.push({ kind: 'showErrorBox', message, detail, buttons: [] });
    // The program may end right after: what it said must outlive it.
    console.error(`${message}\n${detail}`);
  },
});
