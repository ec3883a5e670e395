import type { Applied } from './apply-change.ts';
import type { Change } from './change-schema.ts';
import type { Dossier, TrayPiece } from './schema.ts';

/** Adds, replaces or takes out one piece of the tray; an emptied tray leaves no trace in the file. */
export function applyToTray(dossier: Dossier, change: Extract<Change, { type: 'setTray' }>): Applied {
  const { id, value } = change;
  const { tray = [], ...rest } = dossier;
  const at = tray.findIndex((piece) => piece.id === id);
  const before = tray[at] ?? null;
  const others = tray.filter((piece) => piece.id !== id);
  const index = change.index ?? (before ? at : others.length);
  const next: TrayPiece[] = value ? [...others.slice(0, index), value, ...others.slice(index)] : [...others];
  return {
    dossier: next.length ? { ...dossier, tray: next } : rest,
    inverse: { type: 'setTray', id, value: before, ...(before ? { index: at } : {}) },
  };
}
