import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dossier } from '../../app/dossier/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { useDossierStore } from '../state/index.ts';

type Keep = 'mine' | 'theirs' | 'both';

const DONE: Record<Keep, string> = {
  mine: 'Votre version est enregistrée.',
  theirs: 'L’autre version est ouverte.',
  both: 'L’autre version est ouverte ; la vôtre est un second dossier, « (ma version) ».',
};

/** Two versions of one dossier: the person says which goes on. None is erased. */
export function VersionChoice({ mine, onDone }: { mine?: Dossier; onDone?: () => void }) {
  const store = useDossierStore();
  const [busy, setBusy] = useState<Keep>();
  const keep = async (choice: Keep) => {
    setBusy(choice);
    try {
      const { keptAt } = await store.getState().settle(choice, mine);
      notifyDone(`${DONE[choice]}${keptAt ? ` L’autre est gardée ici : ${keptAt}.` : ''}`);
      onDone?.();
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(undefined);
    }
  };
  const button = (choice: Keep, label: string) => (
    <Button
      variant="default"
      loading={busy === choice}
      disabled={busy !== undefined}
      onClick={() => void keep(choice)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {button('mine', 'Garder ma version')}
      {button('theirs', 'Prendre l’autre version')}
      {button('both', 'Garder les deux')}
    </>
  );
}
