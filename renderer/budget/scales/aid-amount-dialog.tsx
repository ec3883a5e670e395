import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type AidLine, correctedAid, withOwnAid } from '../../../app/finance/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useDossier, useHost } from '../../state/index.ts';
import classes from '../dialogs/dialogs.module.css';
import { readPaidAmount } from '../grid/read-amount.ts';
import { useOwnScales } from './use-own-scales.ts';

interface AidAmountDialogProps {
  readonly line: AidLine;
  readonly onClose: () => void;
}

/** Corrects the amount of an aid: what this team's ARS said, kept for all the dossiers of that ARS. */
export function AidAmountDialog({ line, onClose }: AidAmountDialogProps) {
  const { info } = useHost();
  const { baremes } = useBaremes();
  const region = useDossier((state) => state.dossier.region);
  const { busy, save } = useOwnScales();
  const [amount, setAmount] = useState('');
  const [source, setSource] = useState('');
  const reading = readPaidAmount(amount);
  const value = 'value' in reading ? reading.value : null;
  const own = baremes?.own.find(({ kind }) => kind === 'aides');
  const scope = line.own ? line.ars : region;
  const ars = info.ars.find(({ code }) => code === scope)?.name;
  const keep = async () => {
    if (value === null) return;
    const aid = correctedAid(line, { amount: value, ars: region, source: source.trim() });
    const done = 'Votre montant est gardé, et marqué « votre chiffre ».';
    if (await save(withOwnAid(own, aid, []), done)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={line.label}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (source.trim()) void keep();
        }}
      >
        <p className={classes.lead}>
          {ars
            ? `Ce montant vaudra pour tous vos dossiers suivis par l’${ars}.`
            : line.own
              ? 'Ce montant vaudra pour tous vos dossiers.'
              : 'Ce montant vaudra pour tous vos dossiers : aucune ARS n’est choisie dans celui-ci.'}
        </p>
        <TextInput
          data-autofocus
          label="Montant donné, en euros"
          inputMode="decimal"
          value={amount}
          error={amount.trim() && 'refusal' in reading ? reading.refusal : undefined}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <TextInput
          label="D’où vient ce chiffre"
          description="Par exemple : courriel de la délégation départementale du 3 mars 2027."
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={value === null || !source.trim()} loading={busy}>
            Garder ce montant
          </Button>
        </div>
      </form>
    </Modal>
  );
}
