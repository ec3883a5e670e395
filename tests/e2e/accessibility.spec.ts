import { axeFaults, slowInTheDark } from '../support/axe.ts';
import { expect, test } from './host.ts';

const PLACES = [
  'redaction?s=debut',
  'redaction?s=identite.pageDeGarde',
  'redaction?s=demarche.contexteLocalEtGenese',
  'redaction?s=population.situationSociale',
  'redaction?s=besoins.analyse',
  'redaction?s=besoins.priorisationEtFilRouge',
  'redaction?s=ficheAction.ficheAction',
  'territoire',
  'membres',
  'missions',
  'budget',
  'controles',
  'versions',
  'procedure',
  'apercu',
];

for (const scheme of ['light', 'dark'] as const) {
  test(`no place breaks WCAG 2.2 AA, full or empty, ${scheme}`, slowInTheDark(scheme), async ({ app }) => {
    test.setTimeout(300_000);
    await app.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await axeFaults(app)).toEqual([]);

    await app.getByRole('button', { name: 'Commencer un dossier' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByLabel('Nom de la CPTS').fill('CPTS vide');
    expect(await axeFaults(app)).toEqual([]);
    await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
    await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
    const emptyDossier = app.url().replace(/redaction.*$/, '');
    await app.goto(emptyDossier.replace(/#.*/, '#/'));
    await app.getByRole('button', { name: 'Voir l’exemple' }).click();
    await expect(app.getByRole('heading', { level: 1, name: 'Page de garde' })).toBeVisible();
    const example = app.url().replace(/redaction.*$/, '');
    // Empty places have no colour that full ones lack.
    for (const base of scheme === 'dark' ? [example] : [emptyDossier, example]) {
      for (const place of PLACES) {
        await app.goto(base + place);
        await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(app.getByText(/^Chargement/)).toHaveCount(0);
        expect(await axeFaults(app), base === example ? `example, ${place}` : `empty, ${place}`).toEqual([]);
      }
    }
    await app.goto(example.replace(/#.*/, '#/'));
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await axeFaults(app)).toEqual([]);
  });
}
