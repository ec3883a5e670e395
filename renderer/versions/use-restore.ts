import { useMemo } from 'react';
import { type RestoreScope, restoreChanges } from '../../app/diff/index.ts';
import type { Change, Dossier } from '../../app/dossier/index.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import { confirmDialog, notifyDone, notifyError } from '../components/index.ts';
import { showUndoNotice } from '../places/layout/index.ts';
import { useDossierStore, useHost } from '../state/index.ts';
import { versionTitle } from './words.ts';

/** Where answers come back from: a version of this dossier, or another file. */
export interface RestoreOrigin {
  readonly dossier: Dossier;
  /** Absent for a file: its attached files are not at hand. */
  readonly version?: string;
}

export interface RestoreActions {
  /** Brings a whole version back, after a word of explanation. */
  version(head: VersionHead): Promise<void>;
  /** Brings a part back; `what` names it to the person. */
  part(origin: RestoreOrigin, scope: RestoreScope, what: string): Promise<void>;
}

/** Restoring, which is an ordinary change: one undo takes it all back. */
export function useRestore(onKept: () => Promise<void>): RestoreActions {
  const { client } = useHost();
  const store = useDossierStore();
  return useMemo(() => {
    const part: RestoreActions['part'] = async ({ dossier, version }, scope, what) => {
      try {
        const { id } = store.getState().dossier;
        await store.getState().flush();
        const lost = version
          ? (await client.call('versions.prepareRestore', { id, version })).missing
          : dossier.attachments.map(({ name }) => name);
        const { plan, dossier: present } = store.getState();
        const changes = restoreChanges(plan, present, dossier, scope);
        if (!changes.length)
          return notifyDone(`${what} : rien à reprendre, le dossier dit déjà la même chose.`);
        refuseLostFiles(changes, lost);
        store.getState().change(changes);
        showUndoNotice(store, `${what} : repris.`);
        await onKept();
      } catch (error) {
        notifyError(error);
      }
    };
    return {
      part,
      async version(head) {
        const title = versionTitle(head);
        const agreed = await confirmDialog({
          title: `Revenir à « ${title} » ?`,
          message:
            'Toutes les réponses redeviennent ce qu’elles étaient. L’état d’aujourd’hui est d’abord gardé comme version automatique, et « Annuler » suffit à revenir sur cette décision.',
          confirm: 'Revenir à cette version',
        });
        if (!agreed) return;
        try {
          const { id } = store.getState().dossier;
          const { dossier } = await client.call('versions.open', { id, version: head.id });
          await part({ dossier, version: head.id }, { kind: 'all' }, `« ${title} »`);
        } catch (error) {
          notifyError(error);
        }
      },
    };
  }, [client, store, onKept]);
}

// An answer that names a file nobody has would make the dossier impossible to export.
function refuseLostFiles(changes: readonly Change[], lost: readonly string[]): void {
  const name = changes
    .flatMap((change) => (change.type === 'setAttachment' && change.value ? [change.value.name] : []))
    .find((each) => lost.includes(each));
  if (name)
    throw new PrefigureError(
      'notFound',
      `La pièce jointe « ${name} » n’a pas été gardée avec cette version.`,
      'Reprenez seulement les réponses qui ne la citent pas, ou joignez d’abord ce fichier de nouveau.',
    );
}
