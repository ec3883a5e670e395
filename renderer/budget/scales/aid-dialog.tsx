import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import { type AidLine, withOwnAid } from '../../../app/finance/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useDossier } from '../../state/index.ts';
import classes from '../dialogs/dialogs.module.css';
import { readPaidAmount } from '../grid/read-amount.ts';
import { useOwnScales } from './use-own-scales.ts';

const KINDS = [
  { value: 'FIR', label: 'ARS (FIR)' },
  { value: 'région', label: 'Conseil régional' },
  { value: 'collectivité', label: 'Département, commune, intercommunalité' },
  { value: 'autre', label: 'Autre financeur' },
];

interface AidDialogProps {
  readonly structure: AidLine['structure'];
  readonly onClose: () => void;
}

/** Adds an aid of one's own region to the landmarks, for every dossier of that region. */
export function AidDialog({ structure, onClose }: AidDialogProps) {
  const { baremes } = useBaremes();
  const region = useDossier((state) => state.dossier.region);
  const { busy, save } = useOwnScales();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ kind: 'FIR' });
  const write = (id: string) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    setTyped({ ...typed, [id]: event.currentTarget.value });
  const word = (id: string) => typed[id]?.trim() ?? '';
  const reading = readPaidAmount(word('amount'));
  const amount = 'value' in reading ? reading.value : null;
  const ready = word('label') && word('source') && amount !== null;
  const keep = async () => {
    if (amount === null) return;
    const known = (baremes?.baremes ?? []).flatMap((each) => (each.kind === 'aides' ? each.lines : []));
    const own = baremes?.own.find(({ kind }) => kind === 'aides');
    const aid = {
      structure,
      kind: word('kind'),
      label: word('label'),
      amount,
      schedule: word('schedule') || 'non précisé',
      source: word('source'),
      ...(region ? { ars: region } : {}),
    };
    if (await save(withOwnAid(own, aid, known), `« ${aid.label} » est parmi vos aides.`)) onClose();
  };
  return (
    <Modal opened onClose={onClose} size="36rem" title="Ajouter une aide">
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void keep();
        }}
      >
        <TextInput
          label="Nom de l’aide"
          placeholder="Aide au démarrage"
          data-autofocus
          value={typed.label ?? ''}
          onChange={write('label')}
        />
        <NativeSelect label="Qui paie" data={KINDS} value={typed.kind} onChange={write('kind')} />
        <TextInput
          label="Montant (€)"
          inputMode="decimal"
          value={typed.amount ?? ''}
          error={word('amount') && 'refusal' in reading ? reading.refusal : undefined}
          onChange={write('amount')}
        />
        <TextInput
          label="Quand elle est versée"
          placeholder="en deux fois sur six mois"
          value={typed.schedule ?? ''}
          onChange={write('schedule')}
        />
        <TextInput
          label="D’où vient ce chiffre"
          placeholder="Page « financements » de l’ARS, lue le 3 mars 2027"
          value={typed.source ?? ''}
          onChange={write('source')}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            Ajouter
          </Button>
        </div>
      </form>
    </Modal>
  );
}
