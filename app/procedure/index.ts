export { type CalendarOptions, calendarFile } from './calendar.ts';
export { type ProcedureDate, procedureDates } from './dates.ts';
