import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import type { Dossier } from '../../../app/dossier/index.ts';
import { fundingOfDossier, type IndicatorAmounts, indicatorAmounts } from '../../../app/finance/index.ts';
import { indexPlan, type Plan, type Subsection } from '../../../app/plan/index.ts';
import { timelineOf } from '../../../app/timeline/index.ts';
import { EmptyState } from '../../components/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useCollectionActions } from '../../redaction/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { PlacePage } from '../layout/index.ts';
import { FicheList } from './fiche-list.tsx';
import { MissionTile } from './mission-tile.tsx';
import { MISSIONS_FIELD, missionsModel, toggledMissions } from './missions-model.ts';
import classes from './missions-place.module.css';
import { TimelineView } from './timeline/index.ts';
import { todayIso } from './today.ts';

const COLLECTION = 'fichesAction';

/** The missions taken on, the fiches action that carry them, and when. */
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
  const timeline = useMemo(() => timelineOf(plan, dossier, todayIso(new Date())), [plan, dossier]);
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
          ? 'Les missions que vous retenez, les fiches action qui les mettent en œuvre, et leur calendrier.'
          : 'Ce que vous ferez : une fiche par action, avec son pilote, ses étapes et ses indicateurs.'
      }
      actions={add}
    >
      <Tabs defaultValue="fiches" keepMounted={false}>
        <Tabs.List className={classes.tabs ?? ''}>
          <Tabs.Tab value="fiches">Missions et fiches</Tabs.Tab>
          <Tabs.Tab value="frise">Frise par trimestre</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fiches">
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
                    line={timeline.missions.find(({ id }) => id === mission.id)}
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
          <FicheList dossier={dossier} fiches={fiches} subsection={subsection.id} actions={actions} />
        </Tabs.Panel>
        <Tabs.Panel value="frise">
          <TimelineView timeline={timeline} dossier={dossier.id} subsection={subsection.id} />
        </Tabs.Panel>
      </Tabs>
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
