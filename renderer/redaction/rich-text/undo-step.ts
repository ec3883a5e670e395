import { randomId } from '../../../app/dossier/index.ts';

/** Which undo step a change of the text belongs to: the burst of typing, or one of its own. */
export type UndoStep = string | undefined;

/** What is read of an editor's transaction. */
interface Marked {
  getMeta(key: string): unknown;
}

/** Undefined for typing. A paste or a drop is undone alone; a picture goes together with the file it joined. */
export function undoStepOf(transaction: Marked): UndoStep {
  const group = transaction.getMeta('undoGroup');
  if (typeof group === 'string') return group;
  const event = transaction.getMeta('uiEvent');
  return event === 'paste' || event === 'drop' ? `${event}:${randomId()}` : undefined;
}
