import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcesFolder } from '../../../main/services/index.ts';
import { readUserGuide } from '../../../main/services/user-guide.ts';
import { readGuide } from '../../../renderer/help/guide-text.ts';

const resources = resourcesFolder(import.meta.dirname);
const guide = readUserGuide(resources);

describe('the user guide', () => {
  it('is cut into chapters, without pictures nor a second contents', () => {
    const { intro, chapters } = readGuide(guide);
    expect(intro).toMatch(/^Préfigure vous aide/);
    expect(chapters.map(({ title }) => title)).not.toContain('Sommaire');
    expect(chapters.length).toBeGreaterThan(12);
    expect(chapters.map(({ markdown }) => markdown).join('\n')).not.toContain('![');
  });

  it('announces in its contents the chapters it has, in order', () => {
    const announced = [...guide.matchAll(/^\d+\. (.+)$/gm)].map(([, title]) => title);
    const { chapters } = readGuide(guide);
    expect(announced.slice(0, chapters.length)).toEqual(chapters.map(({ title }) => title));
  });

  it('only names pictures that the screenshots test makes', () => {
    const taken = readFileSync(join(resources, '../tests/e2e/screenshots.spec.ts'), 'utf8');
    const pictures = [...guide.matchAll(/\]\(images\/([a-z]+)\.png\)/g)].map(([, name]) => name ?? '');
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const name of pictures) expect(taken.includes(`${name}`), name).toBe(true);
  });
});
