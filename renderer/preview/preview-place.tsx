import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice, Loading } from '../components/index.ts';
import { useDossier } from '../state/index.ts';
import { PageFrame } from './page-frame.tsx';
import classes from './preview-place.module.css';
import { usePreview } from './use-preview.ts';

/** The place Aperçu: each document as it will be in Word. */
export function PreviewPlace() {
  const documents = useDossier((state) => state.plan.documents);
  const [chosen, setChosen] = useState<string>('projet');
  const document = documents.find(({ id }) => id === chosen) ?? documents[0];
  if (!document) return null;
  return (
    <main className={classes.place} data-region="Aperçu" tabIndex={-1}>
      <div className={classes.bar}>
        <h1>Aperçu</h1>
        <SegmentedControl
          aria-label="Document à montrer"
          value={document.id}
          onChange={setChosen}
          data={documents.map(({ id, label }) => ({ value: id, label }))}
        />
        <PreviewNote />
      </div>
      <PreviewPage key={document.id} document={document} />
    </main>
  );
}

function PreviewNote() {
  return (
    <p className={classes.note}>
      Le texte est celui du document Word ; les sauts de page peuvent y tomber ailleurs.
    </p>
  );
}

function PreviewPage({ document }: { document: { id: 'lettre' | 'projet' | 'resume'; label: string } }) {
  const { html, loading, error, reload } = usePreview(document.id);
  return (
    <div className={classes.page} aria-busy={loading}>
      {error !== undefined && (
        <div className={classes.error}>
          <ErrorNotice error={error} onRetry={reload} />
        </div>
      )}
      {html === undefined && error === undefined && <Loading label="Mise en page du document…" />}
      {html !== undefined && <PageFrame html={html} title={`Aperçu : ${document.label}`} />}
    </div>
  );
}
