import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DossierCard } from '../../app/contract.ts';

export interface RenameDialogProps {
  readonly card: DossierCard;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}

/** Asks for a dossier's new name. */
export function RenameDialog({ card, onClose, onRename }: RenameDialogProps) {
  const [name, setName] = useState(card.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onRename(name.trim());
  };
  return (
    <Modal opened onClose={onClose} title="Renommer le dossier">
      <form onSubmit={submit}>
        <TextInput
          label="Nom"
          data-autofocus
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={name.trim() ? undefined : 'Donnez un nom au dossier.'}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={!name.trim()}>
            Renommer
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
