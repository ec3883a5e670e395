import { type ReactNode, Suspense } from 'react';
import { assertNever } from '../../app/errors.ts';
import { Loading, part, useTopOfPage } from '../components/index.ts';
import type { DossierRoute } from './dossier-page.tsx';

const RedactionPlace = part(() =>
  import('../redaction/index.ts').then(({ RedactionPlace }) => RedactionPlace),
);
const TerritoryPlace = part(() =>
  import('../territory/index.ts').then(({ TerritoryPlace }) => TerritoryPlace),
);
const ChecksPlace = part(() => import('../checks/index.ts').then(({ ChecksPlace }) => ChecksPlace));
const PreviewPlace = part(() => import('../preview/index.ts').then(({ PreviewPlace }) => PreviewPlace));
const MembersPlace = part(() => import('../places/index.ts').then(({ MembersPlace }) => MembersPlace));
const MissionsPlace = part(() => import('../places/index.ts').then(({ MissionsPlace }) => MissionsPlace));
const BudgetPlace = part(() => import('../budget/index.ts').then(({ BudgetPlace }) => BudgetPlace));
const VersionsPlace = part(() => import('../versions/index.ts').then(({ VersionsPlace }) => VersionsPlace));

const ProcedurePlace = part(() =>
  import('../procedure/index.ts').then(({ ProcedurePlace }) => ProcedurePlace),
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
