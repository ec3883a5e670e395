import { Button } from '@mantine/core';
import { notifyError } from '../components/index.ts';
import { useDossierStore } from '../state/index.ts';

/** Takes the dossier back from a colleague who took it over. */
export function TakeBackButton() {
  const store = useDossierStore();
  return (
    <Button variant="default" onClick={() => void store.getState().takeBack().catch(notifyError)}>
      Reprendre la main
    </Button>
  );
}
