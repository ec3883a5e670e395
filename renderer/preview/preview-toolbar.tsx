import { Button, SegmentedControl } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import type { PlanDocument } from '../../app/plan/index.ts';
import { useDossier } from '../state/index.ts';
import { MarksStepper } from './marks-stepper.tsx';
import type { ShownPage } from './page-frame.tsx';
import { PdfButton } from './pdf-button.tsx';
import classes from './preview-place.module.css';
import { type Zoom, ZoomControl } from './zoom-control.tsx';

export interface PreviewToolbarProps {
  readonly document: PlanDocument;
  readonly onChoose: (document: PlanDocument['id']) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly shown: ShownPage | undefined;
  /** Opens the outline where it has no column of its own. */
  readonly onOutline: (() => void) | undefined;
}

/** Which document, what is missing in it, how large, and the PDF. */
export function PreviewToolbar(props: PreviewToolbarProps) {
  const { document, onChoose, zoom, onZoom, shown, onOutline } = props;
  const documents = useDossier((state) => state.plan.documents);
  return (
    <div className={classes.bar}>
      <h1>Aperçu</h1>
      <SegmentedControl
        aria-label="Document à montrer"
        value={document.id}
        onChange={(value) => {
          const chosen = documents.find(({ id }) => id === value);
          if (chosen) onChoose(chosen.id);
        }}
        data={documents.map(({ id, label }) => ({ value: id, label }))}
      />
      {onOutline && (
        <Button
          variant="default"
          leftSection={<IconListTree size={18} aria-hidden />}
          disabled={!shown}
          onClick={onOutline}
        >
          Sommaire
        </Button>
      )}
      {shown && <MarksStepper key={document.id} shown={shown} />}
      <div className={classes.tools}>
        <ZoomControl value={zoom} onChange={onZoom} />
        <PdfButton document={document} shown={shown} />
      </div>
    </div>
  );
}
