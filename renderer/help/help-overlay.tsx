import { Suspense } from 'react';
import { part } from '../components/index.ts';

const GuideDialog = part(() => import('./guide-dialog.tsx').then(({ GuideDialog }) => GuideDialog));
const PrivacyDialog = part(() => import('./privacy-dialog.tsx').then(({ PrivacyDialog }) => PrivacyDialog));
const Tour = part(() => import('./tour.tsx').then(({ Tour }) => Tour));

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
