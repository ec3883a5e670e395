import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type AidLine, ownAid } from '../../../app/finance/index.ts';
import { notifyDone, notifyError } from '../../components/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useDossier, useHost } from '../../state/index.ts';
import { readAmount } from '../grid/read-amount.ts';
import classes from './dialogs.module.css';

interface AidDialogProps {
  readonly line: AidLine;
  /** Region code of the dossier's ARS: the amount typed is that ARS's own. */
  readonly region: string | undefined;
  readonly onClose: () => void;
}

/** The amount this team's ARS gave, kept for all the dossiers of that ARS. */
export function AidDialog({ line, region, onClose }: AidDialogProps) {
  const { client, info } = useHost();
  const planId = useDossier((state) => state.plan.id);
  const { baremes, set } = useBaremes();
  const [amount, setAmount] = useState('');
  const [source, setSource] = useState('');
  const [busy, setBusy] = useState(false);
  const reading = readAmount(amount);
  const value = 'value' in reading ? reading.value : null;
  const ars = info.ars.find(({ code }) => code === region)?.name;
  const save = async () => {
    if (value === null) return;
    setBusy(true);
    try {
      const known = baremes?.own.find((each) => each.kind === 'aides');
      const bareme = ownAid(known, line, { amount: value, ars: region, source: source.trim() });
      set(await client.call('finance.saveBareme', { planId, bareme }));
      notifyDone('Votre montant est gardé, et marqué « votre chiffre ».');
      onClose();
    } catch (error) {
      notifyError(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={line.label}>
      <p className={classes.lead}>
        {ars
          ? `Ce montant vaudra pour tous vos dossiers suivis par l’${ars}.`
          : 'Ce montant vaudra pour tous vos dossiers : aucune ARS n’est choisie dans celui-ci.'}
      </p>
      <TextInput
        data-autofocus
        label="Montant donné par votre ARS, en euros"
        value={amount}
        error={amount && value === null ? 'Un montant en euros, par exemple 12 000' : undefined}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <TextInput
        mt="md"
        label="D’où vient ce chiffre"
        description="Par exemple : courriel de la délégation départementale du 3 mars 2027."
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          Annuler
        </Button>
        <Button disabled={value === null || !source.trim()} loading={busy} onClick={() => void save()}>
          Garder ce montant
        </Button>
      </div>
    </Modal>
  );
}
