import { Button } from '@mantine/core';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import type { Dossier } from '../../app/dossier/index.ts';
import { fundingOfDossier, type IndicatorAmounts, indicatorAmounts } from '../../app/finance/index.ts';
import { indexPlan, type Plan, type Subsection } from '../../app/plan/index.ts';
import { EmptyState } from '../components/index.ts';
import { useBaremes } from '../finance/index.ts';
import { useCollectionActions } from '../redaction/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import { FicheTile } from './fiche-tile.tsx';
import { PlacePage } from './layout/index.ts';
import { MissionTile } from './mission-tile.tsx';
import { MISSIONS_FIELD, missionsModel, toggledMissions } from './missions-model.ts';
import classes from './missions-place.module.css';

const COLLECTION = 'fichesAction';

/** The missions taken on and the fiches action that carry them. */
export function MissionsPlace() {
  const plan = useDossier((state) => state.regional);
  const subsection = indexPlan(plan).collections.get(COLLECTION);
  if (!subsection) return <EmptyState title="Ce dossier ne demande pas de fiche action." />;
  return <Missions subsection={subsection} />;
}

function Missions({ subsection }: { subsection: Subsection }) {
  const store = useDossierStore();
  const plan = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const { missions, fiches } = useMemo(() => missionsModel(plan, dossier), [plan, dossier]);
  const amounts = useIndicatorAmounts(plan, dossier);
  const actions = useCollectionActions(subsection);
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => actions.add()}>
      Ajouter une fiche action
    </Button>
  );
  return (
    <PlacePage
      title={missions.length > 0 ? 'Missions et actions' : 'Actions'}
      lead={
        missions.length > 0
          ? 'Les missions que vous retenez, puis les fiches action qui les mettent en œuvre.'
          : 'Ce que vous ferez : une fiche par action, avec son pilote, ses étapes et ses indicateurs.'
      }
      actions={add}
    >
      {missions.length > 0 && (
        <section aria-labelledby="missions-choisies" className={classes.block}>
          <h2 id="missions-choisies" className={classes.title}>
            Missions retenues
          </h2>
          <ul className={classes.missions}>
            {missions.map((mission) => (
              <MissionTile
                key={mission.id}
                mission={mission}
                dossier={dossier.id}
                amounts={amounts.find((each) => each.mission === mission.id)}
                onToggle={() =>
                  store.getState().change({
                    type: 'setAnswer',
                    at: MISSIONS_FIELD,
                    value: toggledMissions(missions, mission.id),
                  })
                }
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="fiches-action" className={classes.block}>
        <h2 id="fiches-action" className={classes.title}>
          Fiches action {fiches.length > 0 && <span className={classes.count}>{fiches.length}</span>}
        </h2>
        {fiches.length ? (
          <ol className={classes.fiches}>
            {fiches.map((fiche, index) => (
              <FicheTile
                key={fiche.id}
                fiche={fiche}
                index={index}
                total={fiches.length}
                address={{ dossier: dossier.id, subsection: subsection.id }}
                actions={actions}
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
      </section>
    </PlacePage>
  );
}

/** How each mission's variable part is shared between its indicators; nothing while the scales are on their way. */
function useIndicatorAmounts(plan: Plan, dossier: Dossier): readonly IndicatorAmounts[] {
  const { baremes } = useBaremes();
  return useMemo(() => {
    if (!baremes) return [];
    const { request } = fundingOfDossier(plan, dossier, baremes.baremes);
    const scale = request && { bareme: request.bareme, size: request.size, on: request.signature };
    return indicatorAmounts(plan, dossier, scale);
  }, [plan, dossier, baremes]);
}
