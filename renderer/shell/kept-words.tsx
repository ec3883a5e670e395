import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '../../app/text/index.ts';
import { confirmDialog } from '../components/index.ts';
import { forgetUnsaved, type Kept, pageMemory, recallUnsaved, useDossierStore } from '../state/index.ts';
import classes from './save-failure.module.css';
import { VersionChoice } from './version-choice.tsx';

/** Words that a former page could not save, found again after a reload: what to do with them. */
export function KeptWords() {
  const store = useDossierStore();
  const [kept, setKept] = useState<Kept | undefined>(() => {
    const { dossier, save } = store.getState();
    return save.kind === 'saved' ? differing(recallUnsaved(pageMemory(), dossier.id), dossier) : undefined;
  });
  if (!kept) return null;
  const forget = async () => {
    const sure = await confirmDialog({
      title: 'Oublier ces mots ?',
      message: 'Ce qui n’avait pas pu être enregistré sera effacé. Cela ne peut pas être annulé.',
      confirm: 'Oublier',
      danger: true,
    });
    if (!sure) return;
    forgetUnsaved(pageMemory(), kept.dossier.id);
    setKept(undefined);
  };
  return (
    <div className={classes.failure} data-kind="kept" role="status">
      <IconHistory size={20} aria-hidden />
      <p>
        <strong>
          Des mots écrits le {formatMoment(new Date(kept.at))} n’avaient pas pu être enregistrés.
        </strong>{' '}
        Ils sont gardés dans cette page. « Ma version » est celle qui les contient, « l’autre » celle qui est
        affichée.
      </p>
      <VersionChoice mine={kept.dossier} onDone={() => setKept(undefined)} />
      <Button variant="subtle" onClick={() => void forget()}>
        Oublier
      </Button>
    </div>
  );
}

/** A save that came through after all leaves nothing to ask about. */
function differing(kept: Kept | undefined, shown: Kept['dossier']): Kept | undefined {
  if (!kept) return undefined;
  const words = (dossier: Kept['dossier']) => JSON.stringify({ ...dossier, modifiedAt: '' });
  if (words(kept.dossier) !== words(shown)) return kept;
  forgetUnsaved(pageMemory(), kept.dossier.id);
  return undefined;
}
