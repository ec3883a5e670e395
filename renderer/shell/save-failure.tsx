import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorCode } from '../../app/errors.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { SaveElsewhereButton } from './save-elsewhere.tsx';
import classes from './save-failure.module.css';
import { TakeBackButton } from './take-back-button.tsx';
import { VersionChoice } from './version-choice.tsx';

/** Under the bar while the last changes are not on disk: why, where they are, and the ways out. */
export function SaveFailure() {
  const save = useDossier((state) => state.save);
  if (save.kind !== 'failed') return null;
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <p>
        <strong>
          {TITLES[save.code] ?? 'Non enregistré'} : {save.message}
        </strong>{' '}
        {save.wayOut} Vos changements restent dans cette fenêtre : ne la fermez pas.
      </p>
      <WaysOut code={save.code} />
    </div>
  );
}

const TITLES: Partial<Record<ErrorCode, string>> = {
  changedOnDisk: 'Deux versions',
  conflict: 'Deux versions',
  locked: 'Écriture arrêtée',
};

function WaysOut({ code }: { code: ErrorCode }) {
  const store = useDossierStore();
  if (code === 'changedOnDisk' || code === 'conflict') return <VersionChoice />;
  return (
    <>
      {code === 'locked' ? (
        <TakeBackButton />
      ) : (
        <Button variant="default" onClick={() => void store.getState().flush()}>
          Réessayer
        </Button>
      )}
      <SaveElsewhereButton />
    </>
  );
}
