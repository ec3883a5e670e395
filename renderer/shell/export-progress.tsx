import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CallOutput, Client } from '../../app/contract.ts';
import { ProgressBar } from '../components/index.ts';
import classes from './export-progress.module.css';

const EVERY_MS = 300;

export interface ExportProgressProps {
  readonly client: Client;
  /** Name of the export, as given to the host. */
  readonly job: string;
  readonly onCancel: () => void;
}

/** How far an export is, step by step, and the way to stop it. */
export function ExportProgress({ client, job, onCancel }: ExportProgressProps) {
  const progress = useProgress(client, job);
  return (
    <div className={classes.progress}>
      <span className={classes.step}>{progress?.step ?? 'Préparation'}…</span>
      <Button variant="default" size="compact-sm" mih="2rem" onClick={onCancel}>
        Annuler
      </Button>
      <span className={classes.bar}>
        <ProgressBar answered={progress?.share ?? 0} required={1} />
      </span>
    </div>
  );
}

function useProgress(client: Client, job: string): CallOutput<'export.progress'> {
  const [progress, setProgress] = useState<CallOutput<'export.progress'>>(null);
  useEffect(() => {
    let shown = true;
    const ask = async () => {
      // A question without an answer only means that the bar waits: the export itself says how it ends.
      const answer = await client.call('export.progress', { job }).catch(() => null);
      if (shown && answer) setProgress(answer);
    };
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      shown = false;
      clearInterval(timer);
    };
  }, [client, job]);
  return progress;
}
