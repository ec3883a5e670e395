import { IconMapPin } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { indexPlan } from '../../app/plan/index.ts';
import type { Commune } from '../../app/territory/index.ts';
import { EmptyState } from '../components/index.ts';
import { PlacePage } from '../places/layout/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { CommunePicker } from './commune-picker.tsx';
import { addCommunes, COMMUNES_FIELD, chosenCodes } from './commune-rows.ts';
import { CommunesTable } from './communes-table.tsx';
import { SummaryPanel } from './summary-panel.tsx';
import { useCommuneRows } from './use-commune-rows.ts';

/** The territory: find communes, keep the list, see the population and the size class follow. */
export function TerritoryPlace() {
  const store = useDossierStore();
  const regional = useDossier((state) => state.regional);
  const rows = useCommuneRows();
  const codes = useMemo(() => chosenCodes(rows), [rows]);
  const field = indexPlan(regional).place(COMMUNES_FIELD)?.field;
  const add = useCallback(
    (communes: Commune[]) => {
      const changes = addCommunes(rows, communes);
      if (changes.length) store.getState().change(changes);
    },
    [rows, store],
  );

  if (!field) return <EmptyState title="Ce dossier ne demande pas de liste de communes." />;
  return (
    <PlacePage
      title="Territoire"
      lead="La liste exacte de vos communes : tous les calculs du dossier partent d’elle."
      before={{
        label: 'Chercher des communes',
        content: <CommunePicker selected={codes} onAdd={add} />,
      }}
      after={{ label: 'Population et taille', content: <SummaryPanel rows={rows} /> }}
    >
      {rows.length ? (
        <CommunesTable field={field} rows={rows} />
      ) : (
        <EmptyState title="Aucune commune pour l’instant" icon={<IconMapPin size={36} />}>
          <p>
            Cherchez une commune, ajoutez toute une intercommunalité d’un coup, ou collez la liste que vous
            avez déjà. La population se calcule aussitôt.
          </p>
        </EmptyState>
      )}
    </PlacePage>
  );
}
