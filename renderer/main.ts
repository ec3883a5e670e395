const first = window.prefigureFirst;

// There is something to read first: the program, already on its way, would keep the page busy. Its script needs this
// one to be over before it runs: nothing is awaited here.
Promise.resolve(first?.drawn)
  // A first page that could not be drawn takes nothing from the program.
  .catch(reportError)
  // All styles before those of the program's own parts, which refine them.
  .then(() => import('./theme/styles.ts'))
  .then(() => import('./program.tsx'))
  .catch((error: unknown) => {
    reportError(error);
    first?.fail();
  });
