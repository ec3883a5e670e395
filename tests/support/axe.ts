import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What breaks the rules of WCAG 2.2 AA on the page as it is, in words; the preview's own frame aside. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .exclude('iframe')
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
