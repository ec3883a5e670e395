import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { suggestedName } from './words.ts';

export interface KeepDialogProps {
  readonly onClose: () => void;
  readonly onKeep: (name: string, note: string) => Promise<void>;
}

/** Asks for the name of the version to keep, and a note. */
export function KeepDialog({ onClose, onKeep }: KeepDialogProps) {
  const [name, setName] = useState(() => suggestedName(new Date()));
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim() || busy) return;
    setBusy(true);
    await onKeep(name.trim(), note.trim());
    setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title="Garder une version">
      <form onSubmit={(event) => void submit(event)}>
        <p>
          L’état d’aujourd’hui est gardé tel quel, avec ses pièces jointes. Il ne pourra plus être modifié.
        </p>
        <TextInput
          label="Nom"
          data-autofocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          error={name.trim() ? undefined : 'Donnez un nom à cette version.'}
        />
        <Textarea
          label="Note (facultative)"
          description="À qui elle a été envoyée, ce qui manquait encore…"
          mt="md"
          autosize
          minRows={2}
          maxLength={5_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={busy} disabled={!name.trim()}>
            Garder cette version
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
