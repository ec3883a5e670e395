import { lazy, Suspense } from 'react';

const GuideDialog = lazy(() =>
  import('./guide-dialog.tsx').then((module) => ({ default: module.GuideDialog })),
);
const PrivacyDialog = lazy(() =>
  import('./privacy-dialog.tsx').then((module) => ({ default: module.PrivacyDialog })),
);
const Tour = lazy(() => import('./tour.tsx').then((module) => ({ default: module.Tour })));

export type HelpOverlayName = 'guide' | 'privacy' | 'tour';

/** What explains Préfigure over the page, loaded when first asked for. */
export function HelpOverlay({ shown, onClose }: { shown: HelpOverlayName | undefined; onClose: () => void }) {
  return (
    <Suspense>
      {shown === 'guide' && <GuideDialog onClose={onClose} />}
      {shown === 'privacy' && <PrivacyDialog onClose={onClose} />}
      {shown === 'tour' && <Tour onClose={onClose} />}
    </Suspense>
  );
}
