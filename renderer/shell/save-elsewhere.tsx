import { Button } from '@mantine/core';
import type { FilePayload } from '../../app/contract.ts';
import { dossierTitle } from '../../app/dossier/index.ts';
import { saveFile, textFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossierStore, useHost } from '../state/index.ts';

/** Gives the person her dossier as she sees it, as a file of her own. */
export function SaveElsewhereButton() {
  const store = useDossierStore();
  const { client, info } = useHost();
  const save = async () => {
    const { dossier, plan } = store.getState();
    // The host adds the attached files; without it, this page still has every word.
    const packed = await client.call('dossier.rescue', { mine: dossier }).catch(() => undefined);
    const plain = (): FilePayload =>
      textFile(`${dossierTitle(dossier, plan)}.json`, JSON.stringify(dossier, null, 2));
    const file = packed ?? plain();
    try {
      if (await saveFile(client, info.capabilities, file))
        notifyDone(`Copie écrite : ${file.name}.${packed ? '' : ' Les pièces jointes n’y sont pas.'}`);
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Button variant="default" onClick={() => void save()}>
      Enregistrer ailleurs
    </Button>
  );
}
