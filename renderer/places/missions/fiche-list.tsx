import { Button } from '@mantine/core';
import { IconListNumbers, IconTargetArrow } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Dossier } from '../../../app/dossier/index.ts';
import { outOfOrder, renumberChanges } from '../../../app/links/index.ts';
import { announce, EmptyState, useReorder } from '../../components/index.ts';
import { LinksDialog } from '../../links/index.ts';
import type { CollectionActions } from '../../redaction/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { showUndoNotice } from '../layout/index.ts';
import { FicheTile } from './fiche-tile.tsx';
import type { FicheCard } from './missions-model.ts';
import classes from './missions-place.module.css';

interface FicheListProps {
  readonly dossier: Dossier;
  readonly fiches: readonly FicheCard[];
  /** Id of the sub-section of the fiches. */
  readonly subsection: string;
  readonly actions: CollectionActions;
}

/** The fiches action as cards, in order: dragged, moved by keyboard, duplicated, linked. */
export function FicheList({ dossier, fiches, subsection, actions }: FicheListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [linking, setLinking] = useState<FicheCard>();
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    const grip = wanted && list.current?.querySelector<HTMLElement>(`[data-card="${wanted}"] [data-grip]`);
    if (!grip) return;
    grip.focus();
    setWanted(undefined);
  });
  const moveTo = (id: string, rank: number) => {
    const from = fiches.findIndex((fiche) => fiche.id === id);
    const to = Math.max(0, Math.min(fiches.length - 1, rank));
    if (from < 0 || to === from) return;
    actions.move(id, to - from);
    announce(`« ${fiches[from]?.title ?? ''} » : place ${to + 1} sur ${fiches.length}.`);
  };
  const { moving, gripOf } = useReorder(list, moveTo);
  return (
    <section aria-labelledby="fiches-action" className={classes.block}>
      <h2 id="fiches-action" className={classes.title}>
        Fiches action {fiches.length > 0 && <span className={classes.count}>{fiches.length}</span>}
      </h2>
      <Renumber dossier={dossier} />
      {fiches.length ? (
        <ol ref={list} className={classes.fiches}>
          {fiches.map((fiche, index) => (
            <FicheTile
              key={fiche.id}
              fiche={fiche}
              index={index}
              total={fiches.length}
              address={{ dossier: dossier.id, subsection }}
              actions={actions}
              moving={moving}
              grip={gripOf(fiche.id)}
              onMove={(rank) => {
                moveTo(fiche.id, rank);
                setWanted(fiche.id);
              }}
              onLink={() => setLinking(fiche)}
            />
          ))}
        </ol>
      ) : (
        <EmptyState title="Aucune fiche action" icon={<IconTargetArrow size={36} />}>
          <p>
            Une fiche dit ce que vous ferez, avec qui, quand, avec quels moyens, et comment vous saurez que
            cela marche. Commencez par l’action dont vous êtes le plus sûrs.
          </p>
        </EmptyState>
      )}
      {linking && (
        <LinksDialog fiche={linking.id} title={linking.title} onClose={() => setLinking(undefined)} />
      )}
    </section>
  );
}

/** Offers to number the fiches again when their written numbers no longer follow their order. */
function Renumber({ dossier }: { dossier: Dossier }) {
  const store = useDossierStore();
  const astray = outOfOrder(dossier);
  if (!astray.length) return null;
  const renumber = () => {
    const { plan, current, change } = store.getState();
    const changes = renumberChanges(plan, current());
    if (!changes.length) return;
    change(changes);
    showUndoNotice(
      store,
      'Fiches renumérotées, avec les tableaux qui les citent. Un numéro cité dans un texte long reste à relire.',
    );
  };
  return (
    <div className={classes.notice}>
      <span>Les numéros écrits dans les titres ne suivent plus l’ordre des fiches.</span>
      <Button
        variant="light"
        size="compact-md"
        mih="2rem"
        leftSection={<IconListNumbers size={17} aria-hidden />}
        onClick={renumber}
      >
        Renuméroter
      </Button>
    </div>
  );
}
