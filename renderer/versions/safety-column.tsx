import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { SideCard } from '../places/layout/index.ts';
import { useDossier, useDossierStore, useHost } from '../state/index.ts';
import { momentWords } from './words.ts';

/** What keeps the work safe, beside the versions. */
export function SafetyColumn({ problems }: { problems: readonly string[] }) {
  const dossier = useDossier((state) => state.dossier);
  const save = useDossier((state) => state.save);
  return (
    <>
      {problems.length > 0 && (
        <SideCard title="À savoir" tone="amber">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </SideCard>
      )}
      <SideCard title="Enregistrement automatique">
        <p>Chaque réponse est enregistrée sur cet ordinateur pendant que vous écrivez.</p>
        <p>
          Dernier enregistrement : {momentWords(save.kind === 'saved' ? save.at : dossier.modifiedAt)}.
          <br />
          Dossier créé le {momentWords(dossier.createdAt)}.
        </p>
      </SideCard>
      <SideCard title="Versions automatiques">
        <p>
          Une toutes les dix minutes de travail. Elles s’espacent ensuite : une par heure, par jour, puis par
          semaine. Elles sont rangées à part et prennent 50 Mo au plus.
        </p>
      </SideCard>
      <UndoCard />
      <FileCard />
    </>
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

function FileCard() {
  const { client, info } = useHost();
  const store = useDossierStore();
  const [busy, setBusy] = useState(false);
  const keepFile = async () => {
    setBusy(true);
    try {
      // A file of what is on disk would miss the last words typed.
      await store.getState().flush();
      const { id } = store.getState().dossier;
      const file = await client.call('export.exchange', { id });
      if (await saveFile(client, info.capabilities, file)) notifyDone(`${file.name} est enregistré.`);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <SideCard title="Une copie ailleurs">
      <p>
        Une panne d’ordinateur emporterait aussi les versions. Le fichier .prefigure contient le dossier, ses
        pièces jointes et ses versions nommées : gardez-en un sur une clé ou un autre disque.
      </p>
      <Button
        mt="sm"
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={17} aria-hidden />}
        onClick={() => void keepFile()}
      >
        Enregistrer un fichier
      </Button>
    </SideCard>
  );
}
