import { Button, FileButton, Group, Select } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Compared } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import { readChosenFile } from '../client/index.ts';
import { askPassphrase, notifyError } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import { momentWords, versionTitle } from './words.ts';

export interface SidePickerProps {
  readonly label: string;
  readonly versions: readonly VersionHead[];
  readonly value: Compared;
  readonly onChange: (value: Compared) => void;
}

const PRESENT = 'present';
const FILE = 'file';

/** Chooses one of the two states to compare: now, a version, or a file received from a colleague. */
export function SidePicker({ label, versions, value, onChange }: SidePickerProps) {
  const { client } = useHost();
  const data = useMemo(() => {
    const option = (head: VersionHead) => ({
      value: head.id,
      label: head.name ? `${head.name} (${momentWords(head.createdAt)})` : versionTitle(head),
    });
    return [
      { value: PRESENT, label: 'Maintenant' },
      ...(value.kind === 'file' ? [{ value: FILE, label: value.file.name }] : []),
      ...versions.filter(({ kind }) => kind === 'named').map(option),
      ...versions.filter(({ kind }) => kind === 'auto').map(option),
    ];
  }, [versions, value]);
  const chosen = value.kind === 'version' ? value.version : value.kind;
  const choose = (id: string | null) => {
    if (id === PRESENT) onChange({ kind: 'present' });
    else if (id && id !== FILE) onChange({ kind: 'version', version: id });
  };
  const chooseFile = async (chosenFile: File) => {
    try {
      const file = await readChosenFile(chosenFile);
      const read = async (passphrase?: string) => {
        await client.call('versions.readFile', { file, ...(passphrase ? { passphrase } : {}) });
        onChange({ kind: 'file', file, ...(passphrase ? { passphrase } : {}) });
      };
      await read().catch(async (error: unknown) => {
        if (!(error instanceof PrefigureError) || error.code !== 'passphrase') throw error;
        await askPassphrase(file.name, read);
      });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <Select
        label={label}
        data={data}
        value={chosen}
        onChange={choose}
        allowDeselect={false}
        style={{ flex: '1 1 auto', minWidth: 0 }}
      />
      <FileButton accept=".prefigure,.json" onChange={(file) => file && void chooseFile(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFile size={16} aria-hidden />}
            aria-label={`${label} : un fichier`}
          >
            Fichier…
          </Button>
        )}
      </FileButton>
    </Group>
  );
}
