import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MOST_CHARACTERS } from '../../app/dossier/index.ts';
import { RoomLeft, tooLong } from '../components/index.ts';
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
  const ready =
    name.trim() !== '' &&
    name.length <= MOST_CHARACTERS.versionName &&
    note.length <= MOST_CHARACTERS.versionNote;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
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
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          error={
            name.trim() ? tooLong(name.length, MOST_CHARACTERS.versionName) : 'Donnez un nom à cette version.'
          }
        />
        <Textarea
          label="Note (facultative)"
          description="À qui elle a été envoyée, ce qui manquait encore…"
          mt="md"
          autosize
          minRows={2}
          maxRows={12}
          value={note}
          error={tooLong(note.length, MOST_CHARACTERS.versionNote)}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RoomLeft late length={note.length} most={MOST_CHARACTERS.versionNote} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            Garder cette version
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
