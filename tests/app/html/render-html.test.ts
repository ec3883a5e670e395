import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../app/document/index.ts';
import { newDossier, richTextFromPlain } from '../../../app/dossier/index.ts';
import { renderHtml } from '../../../app/html/index.ts';
import { cpts } from '../../support/catalog.ts';

const HOSTILE = `<img src=x onerror="alert(1)"><script>alert(2)</script>"' & fin`;
const dossier = {
  ...newDossier(cpts, { name: `CPTS ${HOSTILE}` }),
  answers: {
    'identite.nom': `CPTS ${HOSTILE}`,
    'territoire.pertinence': richTextFromPlain(HOSTILE),
    'territoire.communes': [{ id: 'c', commune: HOSTILE, population: 12_345 }],
  },
};
const html = renderHtml(buildDocument({ plan: cpts, dossier, document: 'projet', deposit: false }));

describe('the page on screen', () => {
  it('shows hostile words as words', () => {
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('says it is in French and which field each block comes from', () => {
    expect(html).toContain('<html lang="fr-FR">');
    expect(html).toContain('data-field="territoire.pertinence"');
  });

  it('holds no script and asks for nothing outside', () => {
    expect(html).not.toMatch(/<script|<link|src="http|url\(/);
  });

  it('shows figures the French way', () => {
    expect(html).toMatch(/12\u202f345/);
  });
});
