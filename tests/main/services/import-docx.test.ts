import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  checkDossier,
  newDossier,
  plainText,
  type RichText,
} from '../../../app/dossier/index.ts';
import { importDocx, proposeDocx } from '../../../main/services/import-docx.ts';
import { resourcesFolder } from '../../../main/services/index.ts';
import { catalog, cpts } from '../../support/catalog.ts';
import { dossierLetters, letters, lostSentences } from '../../support/imported-words.ts';
import { randomWordFile } from '../../support/random-word-file.ts';
import {
  markdownHeadings,
  markdownSentences,
  packWord,
  wordFromMarkdown,
} from '../../support/word-from-markdown.ts';

const resources = resourcesFolder(import.meta.dirname);
const rovira = readFileSync(join(import.meta.dirname, '../../fixtures/projets/rovira.md'), 'utf8');
const source = (bytes: Uint8Array, name = 'Projet 2026.docx') => ({ bytes, name, plan: cpts, resources });

async function packed(options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document(options)));
}

const words = (text: unknown): string => plainText(text as RichText);

describe('importing a Word file', () => {
  it('loses no sentence of any file, and makes a dossier that can be read again', async () => {
    await fc.assert(
      fc.asyncProperty(randomWordFile, async ({ build, sentences }) => {
        const { dossier } = await importDocx(source(await packWord(build())));
        expect(lostSentences(dossier, sentences)).toEqual([]);
        expect(checkDossier(JSON.parse(JSON.stringify(dossier)), catalog.get, 'essai')).toEqual(dossier);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every sentence whatever the person chooses, and takes all back', async () => {
    const places = ['gouvernance.decisions', 'besoins.afom', 'identite.siege', 'inconnu', null];
    await fc.assert(
      fc.asyncProperty(
        randomWordFile,
        fc.infiniteStream(fc.constantFrom(...places)),
        async (file, choice) => {
          const bytes = await packWord(file.build());
          const { parts } = await proposeDocx(source(bytes));
          const choices = Object.fromEntries(parts.map(({ id }) => [id, choice.next().value]));
          const into = newDossier(cpts, { name: 'CPTS d’essai' });
          const { dossier, changes } = await importDocx({ ...source(bytes), choices, into });
          expect(lostSentences(dossier, file.sentences)).toEqual([]);
          const { inverses } = applyChanges(into, changes);
          expect(applyChanges(dossier, inverses).dossier).toEqual(into);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps the title of a fiche whose only part was sent elsewhere', async () => {
    const title = 'Fiche action n° 3 : Dépister la fragilité';
    const bytes = await packWord([new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 })]);
    const { parts } = await proposeDocx(source(bytes));
    const choices = Object.fromEntries(parts.map(({ id }) => [id, 'gouvernance.decisions']));
    const { dossier } = await importDocx({ ...source(bytes), choices });
    expect(dossierLetters(dossier)).toContain(letters('Dépister la fragilité'));
  });

  it('takes in the project of a real CPTS, every sentence present', async () => {
    const { dossier, report } = await importDocx(source(await wordFromMarkdown(rovira)));
    const { answers, collections, tray = [] } = dossier;
    // Names of columns and of quadrants, which the plan says its own way.
    const renamed = new Set([
      'Pilote',
      'Membres',
      'Montant (part variable)',
      'Valeur de départ',
      'Valeur cible',
    ]);
    for (const name of ['Forces', 'Faiblesses', 'Opportunités', 'Menaces']) renamed.add(name);
    const sentences = markdownSentences(rovira).filter((each) => !renamed.has(each));
    expect(sentences.length).toBeGreaterThan(70);
    expect(lostSentences(dossier, sentences)).toEqual([]);
    const said = `${dossierLetters(dossier)}${letters(JSON.stringify(cpts))}`.toLowerCase();
    const titleWords = markdownHeadings(rovira).flatMap((title) => title.match(/\p{L}{4,}/gu) ?? []);
    expect(titleWords.filter((word) => !said.includes(letters(word).toLowerCase()))).toEqual([]);
    expect(answers['identite.nom']).toBe('CPTS RoViRa – Rosny-sous-Bois, Villemomble, Le Raincy');
    expect(words(answers['territoire.pertinence'])).toContain('Les habitants se soignent déjà');
    expect(words(answers['population.commentaireEtatSante'])).toContain('66,26 %');
    expect(words(answers['missionAccesSoins.constat'])).toContain('trop haut chez les plus de 70 ans');
    expect(words(answers['missionCrises.organisation'])).toContain('trame nationale');
    expect(answers['missions.choisies']).toContain('qualite');
    expect(answers['gouvernance.groupesTravail']).toMatchObject([
      { groupe: 'Accès aux soins', pilote: 'Médecin généraliste', membres: 8 },
      { groupe: 'Parcours diabète', membres: 12 },
    ]);
    expect(answers['besoins.afom']).toMatchObject([
      { categorie: 'atouts', constat: 'Des équipes qui se connaissent depuis cinq ans' },
      { categorie: 'faiblesses' },
      { categorie: 'opportunites' },
      { categorie: 'menaces', constat: 'Des départs en retraite de médecins' },
    ]);
    expect(collections.fichesAction?.map((item) => item.answers['ficheAction.intitule'])).toEqual([
      '1. Médecin traitant',
      '2. Annuaire',
      '3. Soins non programmés et service d’accès aux soins',
      '4. Diabète',
      '7. Dépistages',
    ]);
    const [first, second, third, fourth] = collections.fichesAction ?? [];
    expect(first?.answers).toMatchObject({
      'ficheAction.mission': ['medecinTraitant'],
      'ficheAction.objectifsSpecifiques': [{ text: expect.stringContaining('219 à 50') }, {}],
      'ficheAction.indicateurs': [{ initial: '219', cible: '50', montant: 9000 }, { montant: 5000 }],
      'ficheAction.livrables': [{}, {}, {}],
    });
    expect(second?.answers['ficheAction.pilote']).toBe('Coordinatrice de la CPTS');
    expect(third?.answers['ficheAction.mission']).toEqual(['soinsNonProgrammes']);
    expect(words(fourth?.answers['ficheAction.description'])).toContain('Une demi-journée au gymnase');
    expect(tray.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Mot de bienvenue', '8. Ce que nous avons appris']),
    );
    expect(report.words.placed).toBeGreaterThan(report.words.tray);
  });

  it('says beforehand what it would do, and follows what the person chose', async () => {
    const bytes = await wordFromMarkdown(
      '# Mot de bienvenue\n\nMerci à tous.\n\n# Gouvernance\n\nUne présidence.',
    );
    const proposal = await proposeDocx(source(bytes));
    const [welcome, governance] = proposal.parts;
    expect(welcome).toMatchObject({
      path: ['Mot de bienvenue'],
      words: 3,
      preview: 'Merci à tous.',
      sure: false,
    });
    expect(governance).toMatchObject({ target: 'gouvernance.association', sure: true });
    const choices = { [welcome?.id ?? '']: 'demarche.valeurs', [governance?.id ?? '']: null };
    const { dossier } = await importDocx({ ...source(bytes), choices });
    expect(words(dossier.answers['demarche.valeurs'])).toBe('Mot de bienvenue\nMerci à tous.');
    expect(dossier.answers['gouvernance.association']).toBeUndefined();
    expect(dossier.tray).toMatchObject([{ title: 'Gouvernance' }]);
  });

  it('adds to a dossier without touching what is written there', async () => {
    const before = newDossier(cpts, { name: 'CPTS d’ici' });
    const first = await importDocx({
      ...source(await wordFromMarkdown('# Gouvernance\n\nAvant.')),
      into: before,
    });
    const { dossier } = await importDocx({
      ...source(await wordFromMarkdown('# Gouvernance\n\nAprès.')),
      into: first.dossier,
    });
    expect(words(dossier.answers['gouvernance.association'])).toBe('Avant.\nGouvernance\nAprès.');
    expect(dossier.answers['identite.nom']).toBe('CPTS d’ici');
  });

  it('keeps pictures, notes, page headers and comments', async () => {
    const png = readFileSync(join(resources, 'examples/cpts/attachments/logo.png'));
    const image = (type: 'png' | 'bmp', data: Uint8Array, description: string) =>
      new ImageRun({
        type,
        data,
        transformation: { width: 50, height: 50 },
        altText: { title: '', description, name: 'i' },
      });
    const bytes = await packed({
      footnotes: { 1: { children: [new Paragraph('Source : enquête de la maison de santé.')] } },
      comments: { children: [{ id: 0, children: [new Paragraph('À relire par Paul.')] }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Version du 3 mars')] }) },
          children: [
            new Paragraph({ heading: 'Heading1', text: 'Gouvernance' }),
            new Paragraph({ children: [new TextRun('Un bureau de six.'), new FootnoteReferenceRun(1)] }),
            new Paragraph({ children: [image('png', png, 'Le logo')] }),
            new Paragraph({ children: [image('bmp', new Uint8Array([1, 2, 3]), 'Un plan')] }),
          ],
        },
      ],
    });
    const { dossier, attachments, report } = await importDocx(source(bytes));
    const [attachment] = dossier.attachments;
    expect(attachment).toMatchObject({ name: 'image-1.png', mediaType: 'image/png' });
    expect(attachments.get(attachment?.id ?? '')).toEqual(new Uint8Array(png));
    const answer = dossier.answers['gouvernance.association'] as RichText;
    expect(answer.content).toContainEqual({
      type: 'image',
      attrs: { attachment: attachment?.id, alt: 'Le logo' },
    });
    expect(words(answer)).toContain('[1] Source : enquête de la maison de santé.');
    expect(words(answer)).toMatch(/Image non reprise .*Un plan/);
    expect(report.pictures).toEqual({ kept: 1, lost: [expect.any(String)] });
    expect(dossier.tray?.map(({ title }) => title).sort()).toEqual([
      'Commentaires du fichier',
      'En-têtes de page du fichier',
    ]);
    expect(lostSentences(dossier, ['À relire par Paul.', 'Version du 3 mars'])).toEqual([]);
  });

  it('reads headings by what styles say, or bold lines where no style does', async () => {
    const styled = await packed({
      styles: {
        paragraphStyles: [
          { id: 'Partie', name: 'Partie du projet', basedOn: 'Normal', paragraph: { outlineLevel: 0 } },
          { id: 'Sous', name: 'D’une « partie »', basedOn: 'Partie' },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ style: 'Partie', text: 'Gouvernance' }),
            new Paragraph('Un bureau.'),
            new Paragraph({ style: 'Sous', text: 'Annexes' }),
            new Paragraph('Deux pièces.'),
          ],
        },
      ],
    });
    const { parts } = await proposeDocx(source(styled));
    expect(parts.map(({ path }) => path)).toEqual([['Gouvernance'], ['Annexes']]);
    const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
    const typed = await packWord([
      bold('1. Gouvernance'),
      new Paragraph('Un bureau.'),
      bold('1.1 Décisions'),
    ]);
    expect((await proposeDocx(source(typed))).parts.map(({ path }) => path)).toEqual([
      ['1. Gouvernance'],
      ['1. Gouvernance', '1.1 Décisions'],
    ]);
  });

  it('finds again what the reader does not know, and leaves out what the team deleted', async () => {
    const body = `
      <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Gouvernance</w:t></w:r></w:p>
      <w:p><w:ins><w:r><w:t>Ajouté hier.</w:t></w:r></w:ins><w:del><w:r><w:delText>Effacé hier.</w:delText></w:r></w:del></w:p>
      <w:p><w:dir w:val="ltr"><w:r><w:t>Écrit de gauche à droite.</w:t></w:r></w:dir></w:p>
      <w:p><w:moveFrom><w:r><w:t>Déplacé ailleurs.</w:t></w:r></w:moveFrom></w:p>
      <w:sdt><w:sdtContent><w:p><w:r><w:t>Dans un contrôle.</w:t></w:r></w:p></w:sdtContent></w:sdt>
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r>
        <w:t>Dans une zone de texte.</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`;
    const parts = unzipSync(await packWord([]));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const bytes = zipSync({
      ...parts,
      'word/document.xml': strToU8(xml.replace('<w:body>', `<w:body>${body}`)),
    });
    const { dossier } = await importDocx(source(bytes));
    const kept = [
      'Ajouté hier.',
      'Écrit de gauche à droite.',
      'Dans un contrôle.',
      'Dans une zone de texte.',
    ];
    expect(lostSentences(dossier, kept)).toEqual([]);
    expect(lostSentences(dossier, ['Effacé hier.', 'Déplacé ailleurs.'])).toHaveLength(2);
    expect(dossier.tray?.map(({ title }) => title)).toContain('Passages retrouvés hors du texte');
  });

  it('links only to what is safe to open', async () => {
    const bytes = await wordFromMarkdown(
      '# Gouvernance\n\n[un](https://a.fr) [deux](mailto:a@b.fr) [trois](javascript:alert) [quatre](http://c.fr)',
    );
    const { dossier } = await importDocx(source(bytes));
    const text = JSON.stringify(dossier.answers['gouvernance.association']);
    expect(text.match(/"href":"[^"]*"/g)).toEqual(['"href":"https://a.fr"', '"href":"mailto:a@b.fr"']);
    expect(text).toContain('trois');
    expect(text).toContain('http://c.fr');
    expect(text).not.toContain('javascript');
  });
});

describe('refusing a file that cannot be imported', () => {
  const ole = (name: string) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from(name, 'utf16le'),
      ]),
    );
  const cases: [string, Uint8Array | (() => Promise<Uint8Array>), RegExp][] = [
    ['empty', new Uint8Array(), /vide/],
    ['plain text', strToU8('Bonjour'), /pas un fichier Word/],
    ['PDF', strToU8('%PDF-1.7 …'), /PDF/],
    ['RTF', strToU8('{\\rtf1 Bonjour}'), /RTF/],
    ['old .doc', ole('WordDocument'), /ancien fichier Word \(\.doc\)/],
    ['password', ole('EncryptedPackage'), /mot de passe/],
    ['spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /Excel/],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), /pas un fichier Word/],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), /abîmé/],
    ['cut short', async () => (await wordFromMarkdown(rovira)).slice(0, 4_000), /abîmé ou incomplet/],
    ['zip bomb', zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }), /démesuré/],
  ];

  it.each(cases)('says what is wrong with it: %s', async (_, file, message) => {
    const bytes = typeof file === 'function' ? await file() : file;
    await expect(importDocx(source(bytes, 'projet.docx'))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(message),
      wayOut: expect.any(String),
    });
  });

  it('never inflates more than the archive declares', async () => {
    const bytes = zipSync({
      ...unzipSync(await wordFromMarkdown(rovira)),
      'word/b.xml': new Uint8Array(50_000_000),
    });
    // The declared size of the last entry is made small: the bomb lies.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const lie = (signature: number, offset: number) => {
      for (let at = bytes.byteLength - 46; at >= 0; at -= 1)
        if (view.getUint32(at, true) === signature) {
          view.setUint32(at + offset, 100, true);
          return;
        }
    };
    lie(0x02014b50, 24);
    lie(0x04034b50, 22);
    await expect(importDocx(source(bytes))).rejects.toMatchObject({ code: 'unreadable' });
  });
});
