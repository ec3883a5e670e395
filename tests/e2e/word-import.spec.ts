import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, saved, test } from './host.ts';

/** A project as teams write them: headings of their own, one of which the plan does not know. */
async function wordProject(): Promise<Buffer> {
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const children = [
    heading('Contexte local'),
    new Paragraph('Deux vallées, un hôpital à une heure de route.'),
    heading('Recettes de cuisine de la présidente'),
    new Paragraph('Une phrase que le plan n’attend nulle part.'),
  ];
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

test('a project written in Word becomes a dossier, and what has no place waits to be sorted', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'Partir d’un document Word existant' }).click();
  const dialog = app.getByRole('dialog', { name: 'Partir d’un document Word' });
  const choosing = app.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir le fichier Word' }).click();
  await (await choosing).setFiles({
    name: 'Notre projet.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await wordProject(),
  });
  await dialog.getByLabel('Nom du dossier').fill('CPTS reprise de Word');
  await expect(dialog.getByText('Recettes de cuisine de la présidente', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Créer le dossier' }).click();

  await app.getByRole('link', { name: /^À ranger/ }).click();
  const piece = app.getByRole('listitem').filter({ hasText: 'Une phrase que le plan n’attend nulle part.' });
  await piece.getByLabel('Ranger dans').fill('Valeurs et finalités');
  await app.getByRole('option', { name: /Valeurs et finalités/ }).click();
  await piece.getByRole('button', { name: 'Ranger' }).click();
  await saved(app);

  await app.goto(app.url().replace(/s=.*$/, 's=demarche.contexteLocalEtGenese'));
  await expect(app.getByRole('textbox', { name: 'Contexte local' })).toContainText('Deux vallées');
  await expect(app.getByRole('textbox', { name: /Valeurs et finalités/ })).toContainText(
    'Une phrase que le plan',
  );
});

test('a file that is not Word is refused with a reason, and nothing is made', async ({ app }) => {
  await app.getByRole('button', { name: 'Partir d’un document Word existant' }).click();
  const choosing = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir le fichier Word' }).click();
  await (await choosing).setFiles({
    name: 'faux.docx',
    mimeType: 'text/plain',
    buffer: Buffer.from('bonjour'),
  });
  await expect(app.getByRole('alert')).toContainText(/faux\.docx/);
});
