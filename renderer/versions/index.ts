export { VersionsPlace } from './versions-place.tsx';
