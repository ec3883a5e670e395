import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type AciBareme,
  type AciLine,
  FONCTIONNEMENT,
  lineKey,
  missionLabel,
  partLabel,
  toCents,
  withOwnFigures,
} from '../../../app/finance/index.ts';
import { formatAmount, formatNumber } from '../../../app/text/index.ts';
import { EvidencePill, useBaremes } from '../../finance/index.ts';
import classes from '../dialogs/dialogs.module.css';
import { readPaidAmount } from '../grid/read-amount.ts';
import { useOwnScales } from './use-own-scales.ts';

interface ScaleDialogProps {
  readonly bareme: AciBareme;
  readonly size: string;
  readonly onClose: () => void;
}

/** The amounts of a scale, size by size, to correct with figures of one's own; they win and are marked. */
export function ScaleDialog({ bareme, size: firstSize, onClose }: ScaleDialogProps) {
  const { baremes } = useBaremes();
  const { busy, save, remove } = useOwnScales();
  const [size, setSize] = useState(firstSize);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [source, setSource] = useState('');
  const lines = bareme.lines.filter((line) => line.size === size);
  // Figures typed for another size count too: one may go through all of them before keeping.
  const figures = bareme.lines.flatMap((line) => {
    const reading = readPaidAmount(typed[lineKey(line)] ?? '');
    const changed =
      'value' in reading && reading.value !== null && toCents(reading.value) !== toCents(line.amount);
    return changed ? [{ line, amount: reading.value ?? 0 }] : [];
  });
  const wrong = bareme.lines.some((line) => refusalOf(typed[lineKey(line)]));
  const own = baremes?.own.find(({ id }) => id === bareme.id);

  /** A scale added by the person has nothing shipped to go back to. */
  const added = own?.basedOn !== undefined && own.basedOn !== own.id;
  const keep = async () => {
    const scale = withOwnFigures(own, bareme, figures, source.trim());
    if (await save(scale, 'Vos montants remplacent ceux du barème, dans tous vos dossiers.')) onClose();
  };
  const takeAway = async () => {
    const done = added
      ? `« ${bareme.label} » est supprimé.`
      : 'Les montants livrés avec Préfigure sont rétablis.';
    if (await remove(bareme.id, done)) onClose();
  };

  return (
    <Modal opened onClose={onClose} size="48rem" title={bareme.label}>
      <p className={classes.lead}>
        Votre CPAM ou votre ARS vous a donné un autre chiffre ? Écrivez-le : il remplace celui du barème, dans
        tous vos dossiers, et porte la mention « votre chiffre ».
      </p>
      <NativeSelect
        label="Taille de la CPTS"
        maw="12rem"
        mb="sm"
        value={size}
        data={[...new Set(bareme.lines.map((line) => line.size))].map((each) => ({
          value: each,
          label: `Taille ${each.slice(1)}`,
        }))}
        onChange={(event) => setSize(event.currentTarget.value)}
      />
      <div className={classes.scroll}>
        <table className={classes.table} data-forms>
          <thead>
            <tr>
              <th scope="col">Ligne, pour une année entière</th>
              <th scope="col">Preuve</th>
              <th scope="col">Montant</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <ScaleRow
                key={lineKey(line)}
                line={line}
                label={labelOf(bareme, line)}
                source={bareme.sources[line.source]?.title ?? line.source}
                typed={typed[lineKey(line)]}
                onType={(text) => setTyped({ ...typed, [lineKey(line)]: text })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <TextInput
        mt="md"
        label="D’où viennent vos chiffres"
        description="Par exemple : courrier de la CPAM du 12 mars 2027."
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        {own && (
          <Button variant="default" disabled={busy} onClick={() => void takeAway()}>
            {added ? 'Supprimer ce barème' : 'Revenir aux montants livrés'}
          </Button>
        )}
        <Button
          loading={busy}
          disabled={!figures.length || wrong || !source.trim()}
          onClick={() => void keep()}
        >
          Utiliser ces montants
        </Button>
      </div>
    </Modal>
  );
}

interface ScaleRowProps {
  readonly line: AciLine;
  readonly label: string;
  readonly source: string;
  readonly typed: string | undefined;
  readonly onType: (text: string) => void;
}

function ScaleRow({ line, label, source, typed, onType }: ScaleRowProps) {
  const { evidence, own = false, amount, note } = line;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <EvidencePill evidence={evidence} own={own} source={source} note={note} of={label} />
      </td>
      <td>
        <TextInput
          className={classes.figure}
          aria-label={`${label}, en euros`}
          inputMode="decimal"
          placeholder={formatAmount(amount)}
          value={typed ?? formatNumber(amount)}
          error={refusalOf(typed)}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </td>
    </tr>
  );
}

function refusalOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const reading = readPaidAmount(text);
  return 'refusal' in reading ? reading.refusal : undefined;
}

function labelOf(bareme: AciBareme, { mission, part }: AciLine): string {
  const words = missionLabel(bareme, mission);
  return mission === FONCTIONNEMENT ? words : `${words} : ${partLabel(part)}`;
}
