import { useCallback } from 'react';
import { type Attachment, LIMITS } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { useDossierStore, useHost } from '../../state/index.ts';

/** Sends files to the host, which keeps them with the dossier; each answer describes one kept file. */
export function useAttach(): (files: readonly File[]) => Promise<Attachment[]> {
  const { client } = useHost();
  const store = useDossierStore();
  return useCallback(
    async (files) => {
      const { id } = store.getState().dossier;
      const kept: Attachment[] = [];
      for (const file of files) {
        if (file.size > LIMITS.attachmentBytes)
          throw new PrefigureError(
            'invalid',
            `« ${file.name} » est trop lourd.`,
            `Une pièce jointe pèse au plus ${LIMITS.attachmentBytes / 1024 / 1024} Mo.`,
          );
        const base64 = await base64Of(file);
        kept.push(await client.call('attachment.add', { id, file: { name: file.name, base64 } }));
      }
      return kept;
    },
    [client, store],
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new PrefigureError('unreadable', `« ${file.name} » n’a pas pu être lu.`));
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
