import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type AciBareme, newScale } from '../../../app/finance/index.ts';
import { parseFrenchDate } from '../../../app/text/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { settingsChange } from '../settings-changes.ts';
import { useOwnScales } from './use-own-scales.ts';

interface NewScaleDialogProps {
  readonly base: AciBareme;
  /** The scale is kept and used by this dossier: its amounts are next. */
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Adds a scale of one's own, an avenant to come for instance: a copy of the one in use, whose amounts are then changed. */
export function NewScaleDialog({ base, onAdded, onClose }: NewScaleDialogProps) {
  const store = useDossierStore();
  const { baremes } = useBaremes();
  const { busy, save } = useOwnScales();
  const [label, setLabel] = useState('');
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const date = parseFrenchDate(from);
  const wrong = from.trim() !== '' && date?.length !== 10;
  const add = async () => {
    const words = { label: label.trim(), from: date ?? null, source: source.trim() };
    const scale = newScale(base, words, baremes?.baremes ?? []);
    if (!(await save(scale, `« ${words.label} » est ajouté. Écrivez maintenant ses montants.`))) return;
    const state = store.getState();
    state.change(settingsChange(state.dossier, { bareme: scale.id }));
    onAdded();
  };
  return (
    <Modal opened onClose={onClose} size="36rem" title="Ajouter un barème">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <p>
          Un avenant est signé, ou votre région a le sien ? Le nouveau barème part de « {base.label} » ; vous
          changez ensuite les montants. Il reste marqué comme le vôtre.
        </p>
        <TextInput
          label="Nom du barème"
          placeholder="ACI CPTS, avenant 3"
          data-autofocus
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <TextInput
          mt="sm"
          label="En vigueur depuis le (facultatif)"
          placeholder="01/01/2027"
          value={from}
          error={
            wrong ? `« ${from.trim()} » n’est pas une date : écrivez par exemple 01/01/2027.` : undefined
          }
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          mt="sm"
          label="D’où viennent ses chiffres"
          placeholder="Journal officiel du 3 mars 2027"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" loading={busy} disabled={!label.trim() || !source.trim() || wrong}>
            Ajouter
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
