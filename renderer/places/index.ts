export { MembersPlace } from './members-place.tsx';
export { MissionsPlace } from './missions/missions-place.tsx';
