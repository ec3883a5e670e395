import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossier, useDossierStore, useHost } from '../state/index.ts';
import { PlacePage, SideCard } from './layout/index.ts';
import classes from './versions-place.module.css';

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' });

/** What keeps the work safe today. Named versions, to compare and restore, are not there yet, and it says so. */
export function VersionsPlace() {
  const dossier = useDossier((state) => state.dossier);
  const save = useDossier((state) => state.save);
  const savedAt = save.kind === 'saved' ? save.at : dossier.modifiedAt;
  return (
    <PlacePage
      title="Versions"
      lead="Ce qui garde votre travail. Donner un nom à une version, la comparer ou y revenir n’est pas encore possible : faites une copie à chaque étape importante."
    >
      <div className={classes.cards}>
        <section className={classes.card}>
          <SideCard title="Enregistrement automatique">
            <p>Chaque réponse est enregistrée sur cet ordinateur pendant que vous écrivez.</p>
            <p>
              Dernier enregistrement : {moment.format(new Date(savedAt))}.
              <br />
              Dossier créé le {moment.format(new Date(dossier.createdAt))}.
            </p>
          </SideCard>
        </section>
        <section className={classes.card}>
          <UndoCard />
        </section>
        <section className={classes.card}>
          <CopyCard />
        </section>
      </div>
    </PlacePage>
  );
}

function UndoCard() {
  const store = useDossierStore();
  const undoable = useDossier((state) => state.undoSteps.length);
  const redoable = useDossier((state) => state.redoSteps.length);
  return (
    <SideCard title="Depuis que vous avez ouvert ce dossier">
      <p>
        {undoable === 0
          ? 'Aucune modification à annuler.'
          : `${undoable} modification${undoable > 1 ? 's' : ''} à annuler si besoin, de la plus récente à la plus ancienne.`}
      </p>
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          disabled={undoable === 0}
          leftSection={<IconArrowBackUp size={17} aria-hidden />}
          onClick={() => store.getState().undo()}
        >
          Annuler
        </Button>
        <Button
          variant="default"
          disabled={redoable === 0}
          leftSection={<IconArrowForwardUp size={17} aria-hidden />}
          onClick={() => store.getState().redo()}
        >
          Rétablir
        </Button>
      </Group>
    </SideCard>
  );
}

function CopyCard() {
  const { client, info } = useHost();
  const store = useDossierStore();
  const [busy, setBusy] = useState<'duplicate' | 'file'>();
  const id = useDossier((state) => state.dossier.id);
  const run = async (kind: 'duplicate' | 'file', work: () => Promise<void>) => {
    setBusy(kind);
    try {
      // A copy of what is on disk would miss the last words typed.
      await store.getState().flush();
      await work();
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(undefined);
    }
  };
  const duplicate = async () => {
    await client.call('library.duplicate', { id });
    notifyDone('La copie est dans « Mes dossiers ». Vous pouvez la renommer, par exemple avec la date.');
  };
  const keepFile = async () => {
    const file = await client.call('export.exchange', { id });
    if (await saveFile(client, info.capabilities, file)) notifyDone(`${file.name} est enregistré.`);
  };
  return (
    <SideCard title="Garder une copie maintenant">
      <p>
        Une copie ne bouge plus : c’est le moyen sûr de garder l’état d’aujourd’hui, avant un dépôt par
        exemple.
      </p>
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          loading={busy === 'duplicate'}
          leftSection={<IconCopy size={17} aria-hidden />}
          onClick={() => void run('duplicate', duplicate)}
        >
          Copier dans mes dossiers
        </Button>
        <Button
          variant="default"
          loading={busy === 'file'}
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => void run('file', keepFile)}
        >
          Enregistrer un fichier .prefigure
        </Button>
      </Group>
    </SideCard>
  );
}
