export { ProcedurePlace } from './procedure-place.tsx';
