import { Button, Group, Modal, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { PASSPHRASE_MIN } from '../../app/passphrase.ts';

export interface ProtectDialogProps {
  readonly onClose: () => void;
  readonly onProtect: (passphrase: string) => void;
}

/** Asks for a passphrase, twice, before the dossier leaves under it. */
export function ProtectDialog({ onClose, onProtect }: ProtectDialogProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const short = [...first].length < PASSPHRASE_MIN;
  const differs = second !== '' && first !== second;
  const ready = !short && first === second;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onProtect(first);
  };
  const toggle = { 'aria-label': 'Montrer ou cacher la phrase secrète' };
  return (
    <Modal opened onClose={onClose} title="Protéger le fichier par une phrase secrète">
      <form onSubmit={submit}>
        <p>
          Le fichier ne s’ouvrira qu’avec cette phrase. Transmettez-la par un autre chemin que le fichier : au
          téléphone, par exemple.
        </p>
        <p>
          <strong>Gardez-la en lieu sûr.</strong> Si elle est perdue, personne ne pourra rouvrir ce fichier,
          pas même Préfigure.
        </p>
        <PasswordInput
          label="Phrase secrète"
          description={`${PASSPHRASE_MIN} caractères au moins : quatre ou cinq mots sans lien, par exemple`}
          data-autofocus
          autoComplete="new-password"
          value={first}
          error={first !== '' && short ? 'Elle est trop courte.' : undefined}
          onChange={(event) => setFirst(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          mt="md"
          label="La même phrase, encore une fois"
          autoComplete="new-password"
          value={second}
          error={differs ? 'Les deux phrases ne sont pas les mêmes.' : undefined}
          onChange={(event) => setSecond(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={!ready}>
            Protéger et exporter
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
