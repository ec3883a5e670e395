export { MembersPlace } from './members-place.tsx';
export { MissionsPlace } from './missions/missions-place.tsx';
export { VersionsPlace } from './versions-place.tsx';
