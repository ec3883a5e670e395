import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useCallback } from 'react';
import { parseFieldKey } from '../../app/dossier/index.ts';
import { indexPlan, type PlanDocument } from '../../app/plan/index.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { useDossier } from '../state/index.ts';
import type { ReadingPlace } from './page/index.ts';
import { PageFrame, type ShownPage } from './page-frame.tsx';
import classes from './preview-place.module.css';
import { useJump } from './use-jump.ts';
import { usePreview } from './use-preview.ts';
import type { Zoom } from './zoom-control.tsx';

export interface PreviewPageProps {
  /** Field key to go to. */
  readonly field: string | undefined;
  readonly document: PlanDocument;
  readonly zoom: Zoom;
  /** Where each document was being read. */
  readonly places: Map<PlanDocument['id'], ReadingPlace>;
  readonly shown: ShownPage | undefined;
  readonly onShown: (shown: ShownPage) => void;
  readonly onEdit: (field: string) => void;
}

/** One document, made again as the dossier changes. */
export function PreviewPage({ document, field, zoom, places, shown, onShown, onEdit }: PreviewPageProps) {
  const nameField = useDossier((state) => state.plan.nameField);
  const { html, loading, error, reload } = usePreview(document.id);
  const absent = useJump(shown, field);
  const leave = useCallback(
    (place: ReadingPlace) => void places.set(document.id, place),
    [places, document.id],
  );
  return (
    <div className={classes.page} aria-busy={loading}>
      {error !== undefined && (
        <div className={classes.error}>
          <ErrorNotice error={error} onRetry={reload} />
        </div>
      )}
      {absent !== undefined && <AbsentNotice field={absent} onEdit={onEdit} />}
      {html === undefined && error === undefined && <Loading label="Mise en page du document…" />}
      {html !== undefined && (
        <PageFrame
          document={document.id}
          html={html}
          title={`Aperçu : ${document.label}`}
          zoom={zoom}
          nameField={nameField}
          start={field === undefined ? places.get(document.id) : undefined}
          onShown={onShown}
          onLeave={leave}
          onEdit={onEdit}
        />
      )}
    </div>
  );
}

function AbsentNotice({ field, onEdit }: { field: string; onEdit: (field: string) => void }) {
  const label = useDossier(
    (state) => indexPlan(state.regional).place(parseFieldKey(field).field)?.field.label ?? '',
  );
  return (
    <div className={classes.absent} role="status">
      <p>« {label} » n’est pas encore dans ce document : la réponse se lira ici dès qu’elle sera écrite.</p>
      <Button
        variant="default"
        size="compact-sm"
        mih="2rem"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => onEdit(field)}
      >
        Y répondre
      </Button>
    </div>
  );
}
