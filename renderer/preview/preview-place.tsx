import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { PlanDocument } from '../../app/plan/index.ts';
import { navigate, routeHash, useDossier, useDossierStore } from '../state/index.ts';
import { documentToOpen } from './document-of-field.ts';
import { editRoute } from './edit-route.ts';
import { OutlineNav } from './outline-nav.tsx';
import type { ShownPage } from './page-frame.tsx';
import { PreviewPage } from './preview-page.tsx';
import classes from './preview-place.module.css';
import { PreviewToolbar } from './preview-toolbar.tsx';
import { readingMemory } from './reading-memory.ts';
import { useZoomChoice } from './zoom-control.tsx';

export interface PreviewPlaceProps {
  /** Field key whose place in the document is to be shown. */
  readonly field?: string | undefined;
}

/** The place Aperçu: each document as it will be in Word, and from each answer the way to its question. */
export function PreviewPlace({ field }: PreviewPlaceProps) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const memory = readingMemory(useDossier((state) => state.dossier.id));
  const [chosen, setChosen] = useState(() => documentToOpen(plan, field, memory.document));
  const [last, setShown] = useState<ShownPage>();
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [zoom, setZoom] = useZoomChoice();
  const narrow = useMediaQuery('(max-width: 60em)') ?? false;
  const document = plan.documents.find(({ id }) => id === chosen) ?? plan.documents[0];
  const shown = last?.document === document?.id ? last : undefined;
  const [target, setTarget] = useState(field);
  useEffect(() => {
    setTarget(field);
    if (field !== undefined) setChosen((current) => documentToOpen(plan, field, current));
  }, [plan, field]);
  useEffect(() => {
    memory.document = chosen;
  }, [memory, chosen]);

  const choose = (id: PlanDocument['id']) => {
    setTarget(undefined);
    setChosen(id);
  };
  const edit = useCallback(
    (key: string) => {
      const { dossier, regional } = store.getState();
      // The way back leads to the block that was left, not to the one first asked for.
      history.replaceState(
        history.state,
        '',
        routeHash({ place: 'apercu', dossier: dossier.id, field: key }),
      );
      navigate(editRoute(regional, dossier, key));
    },
    [store],
  );
  if (!document) return null;
  const outline = shown && <OutlineNav shown={shown} onChosen={() => setOutlineOpen(false)} />;
  return (
    <main className={classes.place} data-region="Aperçu" tabIndex={-1} aria-label="Aperçu">
      <PreviewToolbar
        document={document}
        onChoose={choose}
        zoom={zoom}
        onZoom={setZoom}
        shown={shown}
        onOutline={narrow ? () => setOutlineOpen(true) : undefined}
      />
      <div className={classes.body}>
        {!narrow && (
          <div className={classes.outline}>
            {outline}
            <p className={classes.remark}>
              Le texte est celui du document Word ; les sauts de page peuvent y tomber ailleurs.
            </p>
          </div>
        )}
        <PreviewPage
          key={document.id}
          document={document}
          field={target}
          zoom={zoom}
          places={memory.places}
          shown={shown}
          onShown={setShown}
          onEdit={edit}
        />
      </div>
      <Drawer
        opened={narrow && outlineOpen}
        onClose={() => setOutlineOpen(false)}
        title="Sommaire"
        // Choosing a heading takes the keyboard into the page.
        returnFocus={false}
        closeButtonProps={{ 'aria-label': 'Fermer' }}
      >
        {outline}
      </Drawer>
    </main>
  );
}
