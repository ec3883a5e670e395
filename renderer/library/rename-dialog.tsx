import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DossierCard } from '../../app/contract.ts';
import { MOST_CHARACTERS } from '../../app/dossier/index.ts';
import { tooLong } from '../components/index.ts';

export interface RenameDialogProps {
  readonly card: DossierCard;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}

/** Asks for a dossier's new name. */
export function RenameDialog({ card, onClose, onRename }: RenameDialogProps) {
  const [name, setName] = useState(card.title);
  const ready = name.trim() !== '' && name.length <= MOST_CHARACTERS.name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onRename(name.trim());
  };
  return (
    <Modal opened onClose={onClose} title="Renommer le dossier">
      <form onSubmit={submit}>
        <TextInput
          label="Nom"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() ? tooLong(name.length, MOST_CHARACTERS.name) : 'Donnez un nom au dossier.'}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={!ready}>
            Renommer
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
