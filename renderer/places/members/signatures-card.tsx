import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { Dossier } from '../../../app/dossier/index.ts';
import { parseFrenchDate } from '../../../app/text/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { SideCard, showUndoNotice } from '../layout/index.ts';
import { signatures, signChanges } from './members-model.ts';
import classes from './members-panel.module.css';

/** Who signed the list, where the boxes to sign are printed, and a quick way to note a sheet signed the same day. */
export function SignaturesCard({ dossier }: { dossier: Dossier }) {
  const store = useDossierStore();
  const { members, signed } = useMemo(() => signatures(dossier), [dossier]);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  if (!members) return null;
  const missing = members - signed;
  const note = (event: FormEvent) => {
    event.preventDefault();
    const date = parseFrenchDate(text);
    if (!date) return setError('Une date, par exemple 12/03/2027');
    const state = store.getState();
    state.change(signChanges(state.dossier, date));
    showUndoNotice(store, missing > 1 ? `${missing} signatures notées.` : 'Signature notée.');
    setText('');
    setError(undefined);
  };
  return (
    <SideCard title="Signatures">
      <p>
        <strong>{missing ? `${signed} sur ${members}` : `Les ${members}`}</strong>{' '}
        {signed > 1 ? 'membres ont signé' : 'membre a signé'}.
      </p>
      {missing > 0 && (
        <>
          <p className={classes.note}>
            Le document Word imprime une case à signer devant chaque membre dont la signature n’est pas notée.
            La feuille signée, notez ici la date pour {missing > 1 ? `les ${missing} autres` : 'le dernier'},
            ou ligne à ligne dans la colonne « Signature ».
          </p>
          <form className={classes.sign} onSubmit={note}>
            <TextInput
              size="sm"
              aria-label="Date de la feuille signée"
              placeholder="12/03/2027"
              value={text}
              error={error}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" size="sm" disabled={!text.trim()}>
              Noter
            </Button>
          </form>
        </>
      )}
    </SideCard>
  );
}
