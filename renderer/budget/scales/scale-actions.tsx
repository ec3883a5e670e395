import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconPencil, IconPlus, IconUpload, IconUser } from '@tabler/icons-react';
import type { AciBareme } from '../../../app/finance/index.ts';
import { saveFile, textFile } from '../../client/index.ts';
import { notifyDone, notifyError } from '../../components/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useHost } from '../../state/index.ts';
import classes from './scales.module.css';
import { useOwnScales } from './use-own-scales.ts';

/** What a person may do with the scales; the first three open a dialog. */
export type ScaleDialogName = 'scale' | 'newScale' | 'ceiling';

interface ScaleActionsProps {
  readonly bareme: AciBareme;
  readonly onOpen: (dialog: ScaleDialogName) => void;
}

/** Correct a scale, add one, bring one from a file or send it to a colleague, type a year's ceiling. */
export function ScaleActions({ bareme, onOpen }: ScaleActionsProps) {
  const { client, info } = useHost();
  const { baremes } = useBaremes();
  const { busy, bring } = useOwnScales();
  const own = baremes?.own.find(({ id }) => id === bareme.id);
  const send = async () => {
    const name = `bareme-${bareme.id}.json`;
    try {
      if (await saveFile(client, info.capabilities, textFile(name, JSON.stringify(own ?? bareme, null, 1))))
        notifyDone(`${name} : à importer sur un autre ordinateur, ou à corriger avec un éditeur de texte.`);
    } catch (error) {
      notifyError(error);
    }
  };
  const look = { variant: 'default', size: 'compact-md', mih: 32, justify: 'flex-start' } as const;
  return (
    <div className={classes.actions}>
      <Button {...look} leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onOpen('scale')}>
        Modifier un montant
      </Button>
      <Button {...look} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen('newScale')}>
        Ajouter un barème
      </Button>
      <FileButton accept="application/json,.json" onChange={(file) => file && void bring(file)}>
        {(props) => (
          <Button {...props} {...look} loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>
            Importer un barème
          </Button>
        )}
      </FileButton>
      <Button {...look} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void send()}>
        Enregistrer ce barème dans un fichier
      </Button>
      <Button {...look} leftSection={<IconUser size={16} aria-hidden />} onClick={() => onOpen('ceiling')}>
        Plafond annuel d’un professionnel
      </Button>
    </div>
  );
}
