import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { isRichText } from '../../app/dossier/index.ts';
import { ROOT } from '../support/ensure-built.ts';
import { onlyDossier } from '../support/library-on-disk.ts';
import { richOutline } from '../support/rich-outline.ts';
import { expect, type Host, test } from './host.ts';

const FIELD = 'territoire.pertinence';

/** A new dossier, with the caret in a long text. */
async function openText(app: Page): Promise<Locator> {
  await app.getByRole('button', { name: 'Commencer un dossier' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nouveau dossier' });
  await dialog.getByLabel('Nom de la CPTS').fill('CPTS des Deux Vallées');
  await dialog.getByRole('button', { name: 'Créer et commencer' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Par où commencer' })).toBeVisible();
  await app.goto(app.url().replace(/redaction.*$/, 'redaction?s=territoire.pertinenceDuTerritoire'));
  const text = app.locator(`[data-field-key="${FIELD}"]`).getByRole('textbox').first();
  await text.click();
  return text;
}

/** Gives the page a paste event that carries what the program put on the clipboard. */
async function paste(text: Locator, html: string): Promise<void> {
  await text.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', data);
    clipboardData.setData('text/plain', 'texte brut');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const fixture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures/clipboard', name), 'utf8');

/** What the file on disk says of the text; nothing while it holds none. */
function written({ library }: Host): string[] {
  const answer = onlyDossier(library).answers[FIELD];
  const lines = isRichText(answer) ? richOutline(answer) : [];
  // The editor keeps an empty paragraph after a table, so that one can go on writing.
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const CASES: readonly { readonly name: string; readonly file: string; readonly kept: readonly string[] }[] = [
  {
    name: 'Word',
    file: 'word.html',
    kept: [
      '# Organisation des soins',
      '## Soins non programmés',
      'Le territoire compte **31 médecins généralistes**, dont *douze* de plus de 60~ans ; la surface est de 612~km².',
      'Phrase ajoutée en suivi.',
      '- Une **régulation** commune',
      '  - le soir en semaine',
      '    - jusqu’à 22~h',
      '- Des créneaux réservés',
      '  Deux par médecin et par jour.',
      '3. Recenser les créneaux',
      '4. Former les secrétaires',
      '!(2) Profession et effectif ! Densité',
      '| Infirmières | 57 | ',
      '| Sages-femmes | 4 | 0,9',
      'Voir le [projet régional de santé](https://www.exemple.fr/prs).',
    ],
  },
  {
    name: 'LibreOffice Writer',
    file: 'writer.html',
    kept: [
      '## Accès aux soins non programmés',
      'Le territoire compte **31 médecins généralistes**, dont *douze* de plus de 60 ans. __Priorité__ de l’[ARS](https://www.exemple.fr/ars).',
      '- Une régulation commune',
      '  - le soir en semaine',
      '  - le samedi matin',
      '- Des créneaux réservés',
      '3. Recenser les créneaux',
      '4. Former les secrétaires',
      '!(2) Profession et effectif ! Densité',
      '| Infirmières | 57 | 12,4',
      '| Sages-femmes | 4 | 0,9',
      'Fin de l’extrait.',
    ],
  },
  {
    name: 'LibreOffice Calc',
    file: 'calc.html',
    kept: [
      '! Profession ! Effectif ! Coût annuel',
      '| Coordinatrice <mi-temps> | 1 | 32~500,50',
      '|(2) Total | 32~500,50',
    ],
  },
  {
    name: 'a web page',
    file: 'web.html',
    kept: [
      '# Les communautés professionnelles territoriales de santé',
      'Une **CPTS** réunit des *professionnels* d’un même territoire. [En savoir plus](https://www.exemple.fr/aide?id=7)',
      '### Qui peut adhérer ?',
      '- Les libéraux',
      '  - médecins',
      '  - infirmières',
      '  - et leurs remplaçants',
      '- Les salariés',
      'Encart de mise en page',
      'Répartition',
      '! Âge ! Part',
      '| 0 à 19 ans | 24~%',
      '| 75 ans et plus | **11~%**',
      'Lien piégé et lien relatif.',
      'Ligne 1⏎Ligne 2',
    ],
  },
  {
    name: 'a mail read in Gmail',
    file: 'gmail.html',
    kept: [
      'Bonjour à tous,',
      'Voici les **points retenus**~:',
      '- une permanence le samedi',
      '- un numéro *unique*',
      'Bien à vous⏎Camille',
      'Le mar. 3 mars 2026 à 18:02, Dominique a écrit~:',
      '> Que proposez-vous~?',
    ],
  },
  {
    name: 'a mail read in Outlook on the web',
    file: 'outlook.html',
    kept: [
      'Réunion du **5 mars** avec l’Agence.',
      '1. Périmètre',
      '2. Budget',
      '| Date | Décision',
      '| 5 mars | Valider la liste / des communes',
      '**De :** Secrétariat <[secretariat@exemple.fr](mailto:secretariat@exemple.fr)>⏎**Objet :** Ordre du jour',
    ],
  },
];

for (const { name, file, kept } of CASES)
  test(`a paste from ${name} keeps text and structure, nothing else, and is undone alone`, async ({
    app,
    host,
  }) => {
    const asked: string[] = [];
    app.on('request', (request) => {
      if (new URL(request.url()).hostname !== '127.0.0.1') asked.push(request.url());
    });
    const text = await openText(app);
    await app.keyboard.type('Avant.');
    await app.keyboard.press('Enter');
    await paste(text, fixture(file));
    await expect.poll(() => written(host)).toEqual(['Avant.', ...kept]);
    await expect(text.locator('font, [class^="Mso"], [style*="color"], [style*="font"]')).toHaveCount(0);
    expect(await app.evaluate(() => 'pasted' in window)).toBe(false);
    expect(asked).toEqual([]);

    await app.keyboard.press('Control+z');
    await expect(text).toHaveText('Avant.');
    await expect.poll(() => written(host)).toEqual(['Avant.']);
    await app.keyboard.press('Control+Shift+z');
    await expect.poll(() => written(host)).toEqual(['Avant.', ...kept]);
  });

test('a picture that Word left out of the clipboard is said, the text stays', async ({ app }) => {
  const text = await openText(app);
  await paste(text, fixture('word.html'));
  await expect(app.getByText('Le texte est collé, sans son image')).toBeVisible();
  await expect(text).toContainText('projet régional de santé');
});
