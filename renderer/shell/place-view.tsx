import { lazy, Suspense } from 'react';
import { assertNever } from '../../app/errors.ts';
import { Loading } from '../components/index.ts';
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
  import('../places/index.ts').then((module) => ({ default: module.BudgetPlace })),
);
const VersionsPlace = lazy(() =>
  import('../places/index.ts').then((module) => ({ default: module.VersionsPlace })),
);

/** The page of a place, loaded when first visited. */
export function PlaceView({ route }: { route: DossierRoute }) {
  return (
    <Suspense fallback={<Loading />}>
      <PlacePage route={route} />
    </Suspense>
  );
}

function PlacePage({ route }: { route: DossierRoute }) {
  const { place, subsection, field } = route;
  switch (place) {
    case 'redaction':
      return (
        <RedactionPlace
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
    case 'apercu':
      return <PreviewPlace {...(field === undefined ? {} : { field })} />;
    default:
      return assertNever(place);
  }
}
