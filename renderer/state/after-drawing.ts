/** A page in the background draws nothing: what waits for a drawing must not wait for ever. */
const AT_MOST_MS = 100;

/** Runs something once the page has been drawn. */
export type AfterDrawing = (work: () => void) => void;

/** After the next drawing of the page, or shortly when it draws nothing. */
export const afterDrawing: AfterDrawing = (work) => {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    work();
  };
  const timer = setTimeout(once, AT_MOST_MS);
  requestAnimationFrame(() => setTimeout(once));
};
