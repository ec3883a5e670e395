import { Button } from '@mantine/core';
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
    const { file, missing } = await client.call('dossier.rescue', { mine: dossier }).catch(() => ({
      file: textFile(`${dossierTitle(dossier, plan)}.json`, JSON.stringify(dossier, null, 2)),
      missing: dossier.attachments.map(({ name }) => name),
    }));
    try {
      if (await saveFile(client, info.capabilities, file))
        notifyDone(`Copie écrite : ${file.name}.${lacking(missing)}`);
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

function lacking(missing: readonly string[]): string {
  if (!missing.length) return '';
  const [verb, names] = [missing.length > 1 ? 'n’y sont pas' : 'n’y est pas', missing.join(', ')];
  return ` ${missing.length > 1 ? 'Ces pièces jointes' : 'Cette pièce jointe'} ${verb} : ${names}.`;
}
