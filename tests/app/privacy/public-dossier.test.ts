import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument, modelToPlainText } from '../../../app/document/index.ts';
import {
  type Dossier,
  isRichText,
  newDossier,
  plainText,
  richTextFromMarkdown,
} from '../../../app/dossier/index.ts';
import { publicDossier, REMOVED_WORDS } from '../../../app/privacy/index.ts';
import { cpts } from '../../support/catalog.ts';
import { exampleDossier } from '../../support/example-dossier.ts';
import { randomDossier } from '../../support/random-dossier.ts';

const blank = newDossier(cpts, { name: 'CPTS d’essai' });
const withAnswers = (answers: Dossier['answers']): Dossier => ({
  ...blank,
  answers: { ...blank.answers, ...answers },
});
const words = (dossier: Dossier) => JSON.stringify(dossier);

describe('the version for the public', () => {
  it('leaves out of tables how to reach a person, and keeps who she is', () => {
    const dossier = withAnswers({
      'acteurs.membres': [
        {
          id: 'm1',
          nom: 'Amiot',
          rpps: '10001234567',
          telPrive: '06 12 34 56 78',
          telPublic: '02 35 00 00 00',
          courriel: 'lea.amiot@cabinet-exemple.fr',
        },
      ],
      'territoire.pertinence': richTextFromMarkdown(
        'Écrire à lea.amiot@cabinet-exemple.fr ou à contact@cpts-exemple.fr, ou au 0612345678.',
      ),
    });
    const open = publicDossier(cpts, dossier);
    expect(words(open)).not.toMatch(/10001234567|06 12|0612345678|lea\.amiot/);
    expect(words(open)).toMatch(/Amiot.*02 35 00 00 00/);
    const text = open.answers['territoire.pertinence'];
    expect(isRichText(text) && plainText(text)).toBe(
      `Écrire à ${REMOVED_WORDS} ou à contact@cpts-exemple.fr, ou au ${REMOVED_WORDS}.`,
    );
  });

  it('takes contacts out of what a picture shows and of its caption', () => {
    const image = {
      type: 'image' as const,
      attrs: { attachment: 'p', alt: 'Affiche : 06 12 34 56 78', caption: 'Écrire à moi@gmail.com' },
    };
    const dossier = withAnswers({ 'territoire.pertinence': { type: 'doc', content: [image] } });
    expect(publicDossier(cpts, dossier).answers['territoire.pertinence']).toMatchObject({
      content: [{ attrs: { alt: `Affiche : ${REMOVED_WORDS}`, caption: `Écrire à ${REMOVED_WORDS}` } }],
    });
  });

  it('takes private mailboxes and mobile numbers out of texts, links and reasons, wherever they stand', () => {
    const dossier: Dossier = {
      ...withAnswers({
        'resumePublic.ou': richTextFromMarkdown(
          'Voir [nous écrire](mailto:moi@gmail.com) ou **07** 11 22 33 44.',
        ),
        'identite.contact': 'moi@orange.fr, 02 35 00 00 00',
      }),
      notApplicable: { 'territoire.pertinence': 'Demander à toi@yahoo.fr' },
      notes: { 'territoire.pertinence': 'secret' },
    };
    const open = words(publicDossier(cpts, dossier));
    // Whole marks only: two figures alone may stand in a random id or in a date.
    expect(open).not.toMatch(/gmail|"07"|11 22|orange|yahoo|secret/);
    expect(open).toContain('nous écrire');
    expect(open).toContain('02 35 00 00 00');
  });

  it('leaves no mobile number, private mailbox or signature in the documents of the example', () => {
    const { dossier } = exampleDossier();
    for (const document of ['projet', 'resume'] as const) {
      const model = buildDocument({
        plan: cpts,
        dossier: publicDossier(cpts, dossier),
        document,
        deposit: true,
      });
      expect(modelToPlainText(model)).not.toMatch(/\b0[67](?:[ .]?\d{2}){4}\b|@(gmail|orange|free)\./);
    }
  });

  it('changes nothing of the dossier it is given, and never throws', () => {
    fc.assert(
      fc.property(randomDossier(cpts), (dossier) => {
        const before = structuredClone(dossier);
        const once = publicDossier(cpts, dossier);
        expect(dossier).toEqual(before);
        expect(publicDossier(cpts, once)).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });
});
