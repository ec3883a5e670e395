import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Damage } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import { formatMoment } from '../../app/text/index.ts';
import { AppBar, ErrorNotice, notifyDone, notifyError } from '../components/index.ts';
import { navigate, useHost } from '../state/index.ts';

export interface OpeningFailureProps {
  readonly id: string;
  readonly error: unknown;
  /** Tries to open the dossier again, taking it over from whoever has it when asked to. */
  readonly onRetry: (takeOver?: boolean) => void;
}

/** A dossier that does not open: why, what is safe and where, and what can be done. */
export function OpeningFailure(props: OpeningFailureProps) {
  const { error, onRetry } = props;
  const { info } = useHost();
  const locked = error instanceof PrefigureError && error.code === 'locked';
  return (
    <>
      <AppBar />
      <main style={{ maxWidth: '44rem', margin: '3rem auto', padding: '0 1rem' }}>
        <h1>{locked ? 'Ce dossier est ouvert ailleurs' : 'Ce dossier ne s’ouvre pas'}</h1>
        <ErrorNotice
          error={error}
          safe={`Son fichier est gardé tel quel : rien n’a été effacé ni remplacé. Vos dossiers sont dans ${info.library}.`}
          onRetry={() => onRetry()}
        />
        <Group gap="sm" mt="lg">
          {locked ? <LockedChoice {...props} /> : <DamageChoice {...props} />}
          <Button component="a" href="#/" variant="default">
            Mes dossiers
          </Button>
        </Group>
      </main>
    </>
  );
}

function LockedChoice({ id, onRetry }: OpeningFailureProps) {
  const { client } = useHost();
  const copy = async () => {
    try {
      const { id: dossier } = await client.call('library.duplicate', { id });
      navigate({ place: 'redaction', dossier });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => onRetry(true)}>
        Prendre la main
      </Button>
      <Button variant="default" onClick={() => void copy()}>
        Travailler sur une copie
      </Button>
    </>
  );
}

function DamageChoice({ id, onRetry }: OpeningFailureProps) {
  const { client } = useHost();
  const [damage, setDamage] = useState<Damage | null>(null);
  useEffect(() => {
    let shown = true;
    client.call('dossier.damage', { id }).then(
      (found) => shown && setDamage(found),
      // The failure to open is already told.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [client, id]);
  if (!damage) return null;
  const mend = async (using: 'lastGood' | 'readable') => {
    try {
      const { keptAt } = await client.call('dossier.mend', { id, using });
      notifyDone(keptAt ? `Dossier rouvert. Le fichier abîmé est gardé : ${keptAt}.` : 'Dossier rouvert.');
      onRetry();
    } catch (error) {
      notifyError(error);
    }
  };
  const { lastGood, readableFrom } = damage;
  return (
    <>
      {lastGood && (
        <Button onClick={() => void mend('lastGood')}>
          Ouvrir la dernière bonne copie ({formatMoment(new Date(lastGood.savedAt))})
        </Button>
      )}
      {readableFrom && (
        <Button variant="default" onClick={() => void mend('readable')}>
          Ouvrir le fichier modifié tel qu’il est
        </Button>
      )}
    </>
  );
}
