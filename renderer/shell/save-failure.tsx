import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { dossierTitle } from '../../app/dossier/index.ts';
import { saveFile, textFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossier, useDossierStore, useHost } from '../state/index.ts';
import classes from './save-failure.module.css';

/** Under the bar while the last changes are not on disk: why, and two ways out. */
export function SaveFailure() {
  const save = useDossier((state) => state.save);
  const store = useDossierStore();
  const { client, info } = useHost();
  if (save.kind !== 'failed') return null;

  // Made in this page, not by the host: the host does not have the changes that failed.
  const saveElsewhere = async () => {
    const { dossier, plan } = store.getState();
    const file = textFile(`${dossierTitle(dossier, plan)}.json`, JSON.stringify(dossier, null, 2));
    try {
      if (await saveFile(client, info.capabilities, file))
        notifyDone(`Copie écrite : ${file.name}. Les pièces jointes n’y sont pas.`);
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <p>
        <strong>Non enregistré : {save.message}</strong> {save.wayOut} Vos changements restent dans cette
        fenêtre : ne la fermez pas.
      </p>
      <Button variant="default" onClick={() => void store.getState().flush()}>
        Réessayer
      </Button>
      <Button variant="default" onClick={() => void saveElsewhere()}>
        Enregistrer ailleurs
      </Button>
    </div>
  );
}
