export { type ActionLine, actionLines, type StepBar } from './actions.ts';
export { type Milestone, type MissionLine, missionLines } from './missions.ts';
export { type Quarter, quartersBetween } from './quarters.ts';
export { shareOf, type Timeline, timelineOf } from './timeline.ts';
export { lateWords, milestoneWords } from './words.ts';
