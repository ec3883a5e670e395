import { Button } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Commune, TerritoryGroup } from '../../app/territory/index.ts';
import { notifyError } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import { CommuneSearch } from './commune-search.tsx';
import { PasteDialog } from './paste-dialog.tsx';

export interface CommunePickerProps {
  /** INSEE codes already chosen. */
  readonly selected: readonly string[];
  readonly onAdd: (communes: Commune[]) => void;
  /** When given, a result already chosen can be taken away from the list of results too. */
  readonly onRemove?: (code: string) => void;
}

/** Chooses communes: by name or code, by whole group, or from a pasted list. Needs the host, not a dossier. */
export function CommunePicker({ selected, onAdd, onRemove }: CommunePickerProps) {
  const { client } = useHost();
  const [pasting, setPasting] = useState(false);
  const [busyGroup, setBusyGroup] = useState<string>();
  const [said, setSaid] = useState('');
  const codes = useMemo(() => new Set(selected), [selected]);

  const add = (communes: readonly Commune[]) => {
    const fresh = communes.filter(({ code }) => !codes.has(code));
    setSaid(sentence(fresh));
    if (fresh.length) onAdd(fresh);
  };
  const addGroup = async ({ kind, code }: TerritoryGroup) => {
    setBusyGroup(code);
    try {
      add(await client.call('territory.group', { kind, code }));
    } catch (error) {
      notifyError(error);
    } finally {
      setBusyGroup(undefined);
    }
  };

  return (
    <div>
      <CommuneSearch
        selected={codes}
        onCommune={(commune) => add([commune])}
        onRemove={onRemove}
        onGroup={(group) => void addGroup(group)}
        busyGroup={busyGroup}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <Button
        variant="default"
        mt="sm"
        fullWidth
        leftSection={<IconClipboardList size={17} aria-hidden />}
        onClick={() => setPasting(true)}
      >
        Coller une liste
      </Button>
      <PasteDialog opened={pasting} onClose={() => setPasting(false)} selected={codes} onAdd={add} />
    </div>
  );
}

function sentence(added: readonly Commune[]): string {
  const [first] = added;
  if (!first) return 'Rien à ajouter : tout était déjà dans la liste.';
  return added.length === 1 ? `${first.name} ajoutée.` : `${added.length} communes ajoutées.`;
}
