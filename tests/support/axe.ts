import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that the dark colours can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What breaks the rules of WCAG 2.2 AA on the page as it is, in words; the preview's own frame aside. In the dark, only
 * the rules on colours: the page is otherwise the one examined in the light.
 * @param within a selector, for what opens over a page that is examined elsewhere
 */
export async function axeFaults(page: Page, within?: string): Promise<string[]> {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const builder = new AxeBuilder({ page }).exclude('iframe');
  if (within) builder.include(within);
  const { violations } = await (dark ? builder.withRules(COLOURS) : builder.withTags(WCAG)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** The same walk in the dark is for `npm run test:all`. */
export function slowInTheDark(scheme: 'light' | 'dark'): { tag: '@slow' } | object {
  return scheme === 'dark' ? { tag: '@slow' } : {};
}
