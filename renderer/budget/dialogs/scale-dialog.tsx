import { Button, FileButton, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Baremes } from '../../../app/contract.ts';
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
import { readChosenFile } from '../../client/index.ts';
import { notifyDone, notifyError } from '../../components/index.ts';
import { EvidencePill, useBaremes } from '../../finance/index.ts';
import { useDossier, useHost } from '../../state/index.ts';
import { readAmount } from '../grid/read-amount.ts';
import classes from './dialogs.module.css';

interface ScaleDialogProps {
  readonly bareme: AciBareme;
  readonly size: string;
  readonly onClose: () => void;
}

/** The amounts of a scale for one size, to correct with figures of one's own; they win and are marked. */
export function ScaleDialog({ bareme, size, onClose }: ScaleDialogProps) {
  const { client } = useHost();
  const planId = useDossier((state) => state.plan.id);
  const { baremes, set } = useBaremes();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [source, setSource] = useState('');
  const [busy, setBusy] = useState(false);
  const lines = bareme.lines.filter((line) => line.size === size);
  const figures = lines.flatMap((line) => {
    const reading = readAmount(typed[lineKey(line)] ?? '');
    const changed =
      'value' in reading && reading.value !== null && toCents(reading.value) !== toCents(line.amount);
    return changed ? [{ line, amount: reading.value ?? 0 }] : [];
  });
  const wrong = lines.some((line) => refusalOf(typed[lineKey(line)]));
  const own = baremes?.own.find(({ id }) => id === bareme.id);

  const run = async (work: () => Promise<Baremes>, done: string) => {
    setBusy(true);
    try {
      set(await work());
      notifyDone(done);
      onClose();
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    run(
      () =>
        client.call('finance.saveBareme', {
          planId,
          bareme: withOwnFigures(own, bareme, figures, source.trim()),
        }),
      'Vos montants remplacent ceux du barème, dans tous vos dossiers.',
    );
  const bring = (file: File | null) =>
    file &&
    run(
      async () => client.call('finance.importBareme', { planId, file: await readChosenFile(file) }),
      `« ${file.name} » est ajouté à vos barèmes.`,
    );

  return (
    <Modal opened onClose={onClose} size="48rem" title={`${bareme.label} : taille ${size.slice(1)}`}>
      <p className={classes.lead}>
        Votre CPAM ou votre ARS vous a donné un autre chiffre ? Écrivez-le : il remplace celui du barème, dans
        tous vos dossiers, et porte la mention « votre chiffre ».
      </p>
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
        <FileButton accept="application/json,.json" onChange={(file) => void bring(file)}>
          {(props) => (
            <Button {...props} variant="subtle" mr="auto" disabled={busy}>
              Importer un barème…
            </Button>
          )}
        </FileButton>
        {own && (
          <Button
            variant="default"
            disabled={busy}
            onClick={() =>
              void run(
                () => client.call('finance.removeBareme', { planId, id: bareme.id }),
                'Les montants livrés avec Préfigure sont rétablis.',
              )
            }
          >
            Revenir aux montants livrés
          </Button>
        )}
        <Button
          loading={busy}
          disabled={!figures.length || wrong || !source.trim()}
          onClick={() => void save()}
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
  const reading = readAmount(text);
  if ('refusal' in reading) return reading.refusal;
  return reading.value !== null && reading.value < 0 ? 'Un montant positif, ou zéro.' : undefined;
}

function labelOf(bareme: AciBareme, { mission, part }: AciLine): string {
  const words = missionLabel(bareme, mission);
  return mission === FONCTIONNEMENT ? words : `${words} : ${partLabel(part)}`;
}
