import { lazy, type ReactNode, Suspense } from 'react';
import { assertNever } from '../../app/errors.ts';
import { Loading, useTopOfPage } from '../components/index.ts';
import type { DossierRoute } from './dossier-page.tsx';

const RedactionPlace = lazy(() =>
  import('../redaction/index.ts').then((module) => ({ default: module.RedactionPlace })),
);
const TerritoryPlace = lazy(() =>
  import('../territory/index.ts').then((module) => ({ default: module.TerritoryPlace })),
);
const ChecksPlace = lazy(() =>
  import('../checks/index.ts').then((module) => ({ default: module.ChecksPlace })),
);
const PreviewPlace = lazy(() =>
  import('../preview/index.ts').then((module) => ({ default: module.PreviewPlace })),
);
const MembersPlace = lazy(() =>
  import('../places/index.ts').then((module) => ({ default: module.MembersPlace })),
);
const MissionsPlace = lazy(() =>
  import('../places/index.ts').then((module) => ({ default: module.MissionsPlace })),
);
const BudgetPlace = lazy(() =>
  import('../budget/index.ts').then((module) => ({ default: module.BudgetPlace })),
);
const VersionsPlace = lazy(() =>
  import('../versions/index.ts').then((module) => ({ default: module.VersionsPlace })),
);

const ProcedurePlace = lazy(() =>
  import('../procedure/index.ts').then((module) => ({ default: module.ProcedurePlace })),
);

interface PlaceViewProps {
  readonly route: DossierRoute;
  /** Shown at the top of « Par où commencer ». */
  readonly startNotice: ReactNode;
}

/** The page of a place, loaded when first visited. */
export function PlaceView(props: PlaceViewProps) {
  return (
    <Suspense fallback={<Loading />}>
      <PlacePage {...props} />
      {/* Rédaction has pages of its own. */}
      {props.route.place !== 'redaction' && <TopOfPlace page={props.route.place} />}
    </Suspense>
  );
}

/** Beside the place it stands for, so that it acts once that place is loaded. */
function TopOfPlace({ page }: { page: string }) {
  useTopOfPage(page);
  return null;
}

function PlacePage({ route, startNotice }: PlaceViewProps) {
  const { place, subsection, field } = route;
  switch (place) {
    case 'redaction':
      return (
        <RedactionPlace
          startNotice={startNotice}
          {...(subsection === undefined ? {} : { subsection })}
          {...(field === undefined ? {} : { field })}
        />
      );
    case 'territoire':
      return <TerritoryPlace />;
    case 'membres':
      return <MembersPlace />;
    case 'missions':
      return <MissionsPlace />;
    case 'budget':
      return <BudgetPlace />;
    case 'controles':
      return <ChecksPlace />;
    case 'versions':
      return <VersionsPlace />;
    case 'procedure':
      return <ProcedurePlace />;
    case 'apercu':
      return <PreviewPlace {...(field === undefined ? {} : { field })} />;
    default:
      return assertNever(place);
  }
}
