export { MembersPlace } from './members-place.tsx';
export { MissionsPlace } from './missions-place.tsx';
