import { Button, Group, PasswordInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, useState } from 'react';
import { errorMessage } from '../../app/errors.ts';

/**
 * Asks for the passphrase of a protected file, as many times as needed.
 * @param open tries it; a failure is shown and the person may try again
 * @returns true once it opened, false when the person gave up
 */
export function askPassphrase(source: string, open: (passphrase: string) => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const id = modals.open({
      title: 'Ce fichier est protégé',
      onClose: () => resolve(false),
      children: (
        <PassphraseForm
          source={source}
          open={open}
          onDone={() => {
            resolve(true);
            modals.close(id);
          }}
          onCancel={() => modals.close(id)}
        />
      ),
    });
  });
}

interface PassphraseFormProps {
  readonly source: string;
  readonly open: (passphrase: string) => Promise<void>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function PassphraseForm({ source, open, onDone, onCancel }: PassphraseFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!passphrase || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await open(passphrase);
      onDone();
    } catch (error) {
      setProblem(errorMessage(error));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>
        {source} ne s’ouvre qu’avec la phrase secrète choisie par la personne qui l’a envoyé. Sans elle,
        personne ne peut l’ouvrir, pas même Préfigure.
      </p>
      <PasswordInput
        label="Phrase secrète"
        data-autofocus
        autoComplete="off"
        value={passphrase}
        error={problem}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Montrer ou cacher la phrase secrète' }}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel}>
          Annuler
        </Button>
        <Button type="submit" loading={busy} disabled={!passphrase}>
          Ouvrir
        </Button>
      </Group>
    </form>
  );
}
