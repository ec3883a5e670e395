import { useEffect, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import classes from './carry-over-preview.module.css';

type Preview = CallOutput<'ladder.preview'>;

/** What another structure's dossier would take over from this one, and what would be left to write. */
export function CarryOverPreview({ from, planId }: { from: string; planId: string }) {
  const { client } = useHost();
  const [preview, setPreview] = useState<Preview>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let shown = true;
    setError(undefined);
    client.call('ladder.preview', { id: from, planId }).then(
      (next) => shown && setPreview(next),
      (failure: unknown) => shown && setError(failure),
    );
    return () => {
      shown = false;
    };
  }, [client, from, planId]);
  if (error !== undefined) return <ErrorNotice error={error} />;
  if (!preview) return <Loading label="Lecture du dossier de départ…" />;
  const { carried, toWrite } = preview;
  return (
    <div className={classes.preview}>
      <p>L’ancien dossier reste tel quel. Les signatures ne sont pas reprises : elles valaient pour lui.</p>
      <Labels title={`Repris (${carried.length})`} labels={carried} open />
      <Labels title={`Reste à écrire (${toWrite.length})`} labels={toWrite} />
    </div>
  );
}

function Labels({
  title,
  labels,
  open = false,
}: {
  title: string;
  labels: readonly string[];
  open?: boolean;
}) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul>
        {[...new Set(labels)].map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </details>
  );
}
