import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { type Comparison, type ComparisonCell, sourceTitlesOf } from '../../app/structures/index.ts';
import { formatDate } from '../../app/text/index.ts';
import { saveFile } from '../client/index.ts';
import { notifyDone, notifyError } from '../components/index.ts';
import { EvidencePill } from '../finance/index.ts';
import { Explained } from '../glossary/index.ts';
import { useHost } from '../state/index.ts';
import classes from './comparison-view.module.css';

interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** Starts a dossier of this plan. */
  readonly onChoose: (planId: string) => void;
}

/** The structures side by side: the founding table as it was, and beside it what holds today. */
export function ComparisonView({ comparison, onChoose }: ComparisonViewProps) {
  const { structures, rows, sources, notice, date } = comparison;
  return (
    <>
      <div className={classes.head}>
        <p>
          <Explained text={notice} /> État au {formatDate(date)}.
        </p>
        <Actions />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll by keyboard */}
      <section className={classes.scroll} aria-label="Comparaison des structures" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {structures.map(({ id, label, plan }) => (
                <th key={id} scope="col">
                  <strong>{id}</strong>
                  <span className={classes.label}>{label}</span>
                  <Button
                    className={classes.start ?? ''}
                    size="compact-sm"
                    mih={32}
                    variant="light"
                    aria-label={`Commencer un dossier ${id}`}
                    onClick={() => onChoose(plan)}
                  >
                    Commencer
                  </Button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, cells }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {structures.map((structure) => (
                  <td key={structure.id}>
                    <Cell
                      cell={cells[structure.id]}
                      sources={(keys) => sourceTitlesOf(sources, keys).join(' ; ')}
                      of={`${label}, ${structure.id}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Actions() {
  const { client, info } = useHost();
  const [busy, setBusy] = useState(false);
  const word = async () => {
    setBusy(true);
    try {
      const file = await client.call('structures.word', {});
      if (await saveFile(client, info.capabilities, file)) notifyDone(`Prêt : ${file.name}`);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<IconPrinter size={17} aria-hidden />}
        onClick={() => window.print()}
      >
        Imprimer
      </Button>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconFileTypeDocx size={17} aria-hidden />}
        onClick={() => void word()}
      >
        Word
      </Button>
    </div>
  );
}

interface CellProps {
  readonly cell: ComparisonCell;
  readonly sources: (keys: readonly string[]) => string;
  readonly of: string;
}

function Cell({ cell, sources, of }: CellProps) {
  const { today } = cell;
  return (
    <>
      {today && <p className={classes.when}>Tableau de départ</p>}
      <Lines lines={cell.lines} />
      {!today && <EvidencePill evidence={cell.evidence} source={sources(cell.sources)} of={of} />}
      {today && (
        <div className={classes.today}>
          <p className={classes.when}>Au {formatDate(today.date)}</p>
          <Lines lines={today.lines} />
          <EvidencePill evidence={today.evidence} source={sources(today.sources)} of={of} />
        </div>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line}>
      <Explained text={line} />
    </p>
  ));
}
