export { ChecksPlace } from './checks-place.tsx';
