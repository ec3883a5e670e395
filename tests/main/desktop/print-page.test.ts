import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOurAddress } from '../../../main/desktop/asset-path.ts';
import { PRINT_PREFERENCES } from '../../../main/desktop/print-options.ts';
import { type PrintWindow, printPage } from '../../../main/desktop/print-page.ts';
import { PRINT_HEADERS, PrintPages } from '../../../main/desktop/print-pages.ts';

const PDF = new TextEncoder().encode('%PDF-');
const never = () => new Promise<never>(() => undefined);

/** A window that reads its page as the real one does, and counts its own end. */
function fakeWindow(pages: PrintPages, parts: Partial<PrintWindow> = {}) {
  const seen: (string | undefined)[] = [];
  const destroy = vi.fn();
  const window: PrintWindow = {
    load: async (address) => {
      seen.push(pages.take(address));
    },
    print: async () => PDF,
    destroy,
    ...parts,
  };
  return { window, seen, destroy };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('printing a page', () => {
  it('gives the page to the window, takes the PDF, and closes the window', async () => {
    const pages = new PrintPages();
    const { window, seen, destroy } = fakeWindow(pages);
    expect(await printPage('<p>Bonjour</p>', pages, () => window)).toBe(PDF);
    expect(seen).toEqual(['<p>Bonjour</p>']);
    expect(destroy).toHaveBeenCalledOnce();
  });

  it.each([
    ['loading', { load: () => Promise.reject(new Error('ERR_FAILED')) }],
    ['printing', { print: () => Promise.reject(new Error('ERR_FAILED')) }],
  ])('closes the window and says what to do when %s fails', async (_what, parts) => {
    const pages = new PrintPages();
    const { window, destroy } = fakeWindow(pages, parts);
    await expect(printPage('x', pages, () => window)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('PDF'),
      wayOut: expect.stringContaining('Word'),
    });
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('keeps no page when the window never opened', async () => {
    const pages = new PrintPages();
    const add = vi.spyOn(pages, 'add');
    await expect(
      printPage('secret', pages, () => {
        throw new Error('no display');
      }),
    ).rejects.toMatchObject({ code: 'storage' });
    expect(pages.take(String(add.mock.results[0]?.value))).toBeUndefined();
  });

  it('gives up on a window that no longer answers', async () => {
    vi.useFakeTimers();
    const pages = new PrintPages();
    const { window, destroy } = fakeWindow(pages, { print: never });
    const printing = expect(printPage('x', pages, () => window)).rejects.toMatchObject({ code: 'storage' });
    await vi.advanceTimersByTimeAsync(120_000);
    await printing;
    expect(destroy).toHaveBeenCalledOnce();
  });
});

describe('pages waiting to be printed', () => {
  it('are given once, at an address of their own that is no page of the interface', () => {
    const pages = new PrintPages();
    const address = pages.add('un');
    const other = pages.add('deux');
    expect(address).not.toBe(other);
    expect(isOurAddress(address)).toBe(false);
    expect(pages.take('prefigure://impression/inconnue')).toBeUndefined();
    expect(pages.take(address)).toBe('un');
    expect(pages.take(address)).toBeUndefined();
  });

  it('may run nothing and ask for nothing', () => {
    expect(PRINT_HEADERS['Content-Security-Policy']).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    );
    expect(PRINT_PREFERENCES).toMatchObject({ javascript: false, sandbox: true, nodeIntegration: false });
  });
});
