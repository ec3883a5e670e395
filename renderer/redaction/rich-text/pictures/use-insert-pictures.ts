import type { Editor } from '@tiptap/react';
import { useCallback } from 'react';
import { randomId } from '../../../../app/dossier/index.ts';
import { notifyError, notifyWarning } from '../../../components/index.ts';
import { useDossierStore } from '../../../state/index.ts';
import { useAttach } from '../../attachments/use-attach.ts';
import { askDescription } from './asked-descriptions.ts';
import { preparePicture } from './prepare-picture.ts';

export type InsertPictures = (editor: Editor, files: readonly File[], missing?: number) => void;

/** Checks, reduces, joins and inserts pictures at the caret, one undo step each; what is refused is said. */
export function useInsertPictures(): InsertPictures {
  const attach = useAttach();
  const store = useDossierStore();
  const insert = useCallback(
    async (editor: Editor, file: File) => {
      const [value] = await attach([await preparePicture(file)]);
      if (!value) return;
      const group = `picture:${randomId()}`;
      store.getState().change({ type: 'setAttachment', id: value.id, value }, { group });
      askDescription(value.id);
      editor
        .chain()
        .focus()
        .insertContent({ type: 'image', attrs: { attachment: value.id, alt: '' } })
        .setMeta('undoGroup', group)
        .run();
    },
    [attach, store],
  );
  return useCallback(
    async (editor, files, missing = 0) => {
      for (const file of files) await insert(editor, file).catch(notifyError);
      if (missing) warnLeftBehind(missing);
    },
    [insert],
  );
}

// Word and web pages put only the address of their pictures on the clipboard.
function warnLeftBehind(missing: number): void {
  notifyWarning(
    missing > 1
      ? `Le texte est collé, sans ses ${missing} images : elles n’étaient pas dans le presse-papiers.`
      : 'Le texte est collé, sans son image : elle n’était pas dans le presse-papiers.',
    'Copiez chaque image seule et collez-la, ou déposez son fichier dans le texte.',
  );
}
