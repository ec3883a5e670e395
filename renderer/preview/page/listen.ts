export interface PageActions {
  /** A block was clicked, or Enter pressed on it. */
  edit(field: string): void;
}

/**
 * Listens to a page in which no script runs: clicks go to the questions, links within the page move in it, links to
 * the web open apart, and the interface's own keys keep working while the page has the focus. Returns how to stop.
 */
export function listenToPage(frame: HTMLIFrameElement, page: Document, actions: PageActions): () => void {
  const onClick = (event: MouseEvent) => {
    const target = elementOf(event.target);
    const link = target?.closest('a[href]');
    if (link) {
      event.preventDefault();
      follow(page, link.getAttribute('href') ?? '');
      return;
    }
    // Selecting words to copy them is no request to change them.
    if (page.getSelection()?.isCollapsed === false) return;
    const field = target?.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (field) actions.edit(field);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = elementOf(event.target);
    const field = target?.closest('a')
      ? undefined
      : target?.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (event.key === 'Enter' && field) {
      event.preventDefault();
      actions.edit(field);
      return;
    }
    const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event;
    const init = { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true };
    if (!frame.dispatchEvent(new KeyboardEvent('keydown', init))) event.preventDefault();
  };
  page.addEventListener('click', onClick);
  page.addEventListener('keydown', onKeyDown);
  return () => {
    page.removeEventListener('click', onClick);
    page.removeEventListener('keydown', onKeyDown);
  };
}

// The page has its own `Element`: ours does not recognise its nodes.
function elementOf(target: EventTarget | null): Element | undefined {
  return target && 'closest' in target ? (target as Element) : undefined;
}

function follow(page: Document, href: string): void {
  if (href.startsWith('#')) page.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
  else if (/^(https:|mailto:)/i.test(href)) window.open(href, '_blank', 'noopener,noreferrer');
}
