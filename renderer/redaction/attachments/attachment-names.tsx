import { useDossier } from '../../state/index.ts';

/** The names of joined files, in words. */
export function AttachmentNames({ ids }: { ids: readonly string[] }) {
  const attachments = useDossier((state) => state.dossier.attachments);
  const names = ids.map((id) => attachments.find((each) => each.id === id)?.name ?? 'pièce introuvable');
  return <>{names.join(', ')}</>;
}
