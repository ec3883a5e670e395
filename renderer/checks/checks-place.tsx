import { IconCircleCheck } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { checkAll, dismissedFindings, dossierProgress, type FindingLevel } from '../../app/checks/index.ts';
import { EmptyState } from '../components/index.ts';
import { PlacePage } from '../places/layout/index.ts';
import { useDossier } from '../state/index.ts';
import { AfterDeposit } from './after-deposit.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { FindingList } from './finding-list.tsx';
import { viewFinding } from './finding-view.ts';
import { LevelFilter } from './level-filter.tsx';
import { ProgressOverview } from './progress-overview.tsx';
import { SelfAssessment } from './self-assessment.tsx';

/** What is left before the deposit: how far the dossier is, and one list where each line leads to its field. */
export function ChecksPlace() {
  const plan = useDossier((state) => state.plan);
  const regional = useDossier((state) => state.regional);
  const dossier = useDeferredValue(useDossier((state) => state.dossier));
  const [level, setLevel] = useState<FindingLevel>();
  const [section, setSection] = useState<string>();
  const findings = useMemo(
    () => checkAll(plan, dossier).map((finding) => viewFinding(regional, dossier, finding)),
    [plan, regional, dossier],
  );
  const dismissed = useMemo(() => dismissedFindings(plan, dossier), [plan, dossier]);
  const progress = useMemo(() => dossierProgress(plan, dossier), [plan, dossier]);
  // A filter whose last finding has just been mended must not hide the others.
  const active = findings.some((each) => each.section === section) ? section : undefined;
  const inSection = findings.filter((each) => !active || each.section === active);
  const shown = inSection.filter(({ finding }) => !level || finding.level === level);

  return (
    <PlacePage
      title="Ce qui reste avant le dépôt"
      lead="Trouvé dans votre dossier à l’instant. Un clic vous y mène."
      actions={findings.length > 0 && <LevelFilter findings={inSection} level={level} onLevel={setLevel} />}
      after={{
        label: 'Auto-évaluation et suite du dépôt',
        content: (
          <>
            <SelfAssessment />
            <AfterDeposit />
          </>
        ),
      }}
    >
      <ProgressOverview plan={regional} progress={progress} section={active} onSection={setSection} />
      {findings.length === 0 ? (
        <EmptyState title="Plus rien à signaler" icon={<IconCircleCheck size={40} />}>
          <p>
            Toutes les réponses requises sont là. Relisez le document dans Aperçu, puis faites-le relire par
            une personne qui ne l’a pas écrit : Préfigure vérifie que les réponses existent, pas ce qu’elles
            disent.
          </p>
        </EmptyState>
      ) : (
        <FindingList findings={shown} />
      )}
      <DismissedList dismissed={dismissed} />
    </PlacePage>
  );
}
