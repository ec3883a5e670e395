import './theme/styles.ts';
import './first/handover.ts';

const first = window.prefigureFirst;

// There is something to read first: the program, already on its way, would keep the page busy. Its script needs this
// one to be over before it runs: nothing is awaited here.
Promise.resolve(first?.drawn)
  .then(() => import('./program.tsx'))
  .catch(() => first?.fail());
