import { expect, it } from 'vitest';
import { type Answer, newDossier, richTextFromMarkdown } from '../../../app/dossier/index.ts';
import { fieldReadability } from '../../../app/readability/index.ts';
import { cpts } from '../../support/catalog.ts';

const dossierWith = (answers: Record<string, Answer>) => ({
  ...newDossier(cpts, { name: 'Essai' }),
  answers,
});
const found = (answers: Record<string, Answer>, key: string) =>
  fieldReadability(cpts, dossierWith(answers), key).map((hint) => hint.found ?? hint.kind);

const OU = { 'resumePublic.ou': richTextFromMarkdown('Notre CPTS est à Gisors.') };

it('asks what an acronym of the public summary means', () => {
  expect(found(OU, 'resumePublic.ou')).toEqual(['CPTS']);
});

it('is content with the table of difficult words', () => {
  const mots = [{ id: 'a', mot: 'CPTS', explication: 'Un groupe de soignants.' }];
  expect(found({ ...OU, 'resumePublic.mots': mots }, 'resumePublic.ou')).toEqual([]);
  const empty = [{ id: 'a', mot: 'CPTS', explication: ' ' }];
  expect(found({ ...OU, 'resumePublic.mots': empty }, 'resumePublic.ou')).toEqual(['CPTS']);
});

it('is content with a question answered before', () => {
  const definition = richTextFromMarkdown('Une CPTS, c’est un groupe de soignants.');
  expect(found({ ...OU, 'resumePublic.definition': definition }, 'resumePublic.ou')).toEqual([]);
});

it('does not take a glossary that another document prints', () => {
  const sigles = [{ id: 'a', sigle: 'CPTS', definition: 'Communauté professionnelle territoriale de santé' }];
  const project = { 'territoire.pertinence': richTextFromMarkdown('La CPTS soigne.') };
  expect(found({ ...project, 'identite.listeSigles': sigles }, 'territoire.pertinence')).toEqual([]);
  expect(found({ ...OU, 'identite.listeSigles': sigles }, 'resumePublic.ou')).toEqual(['CPTS']);
});

it('reads lists and the long cells of tables, never figures nor names', () => {
  const objectifs = [
    { id: 'a', text: 'Aider les familles.' },
    { id: 'b', text: 'La liste est tenue par Mme Petit.' },
  ];
  expect(found({ 'resumePublic.objectifs': objectifs }, 'resumePublic.objectifs')).toEqual(['est tenue']);
  const relecture = [{ id: 'a', structure: 'UNAPEI', remarques: 'RAS' }];
  expect(found({ 'resumePublic.relecture': relecture }, 'resumePublic.relecture')).toEqual([]);
});

it('has nothing to say of an empty, unknown or wordless field', () => {
  for (const key of ['resumePublic.ou', 'no.such', 'territoire.communes', 'fichesAction/x/ficheAction.titre'])
    expect(fieldReadability(cpts, dossierWith({}), key)).toEqual([]);
});
