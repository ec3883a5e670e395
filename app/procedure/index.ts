export { type CalendarOptions, calendarFile } from './calendar.ts';
export { type ProcedureDate, procedureDates } from './dates.ts';
export { distanceWords, type FollowUp, followUp, usualSteps } from './follow-up.ts';
