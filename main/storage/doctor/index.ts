export { type DoctorOptions, examineLibrary, type Report } from './doctor.ts';
export type { Finding } from './finding.ts';
