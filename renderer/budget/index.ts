export { BudgetPlace } from './budget-place.tsx';
