export { HelpMenu } from './help-menu.tsx';
export { HelpOverlay, type HelpOverlayName } from './help-overlay.tsx';
export { TourOffer } from './tour-offer.tsx';
