import { describe, expect, it } from 'vitest';
import { newDossier } from '../../../app/dossier/index.ts';
import { documentsOfField } from '../../../app/plan/index.ts';
import { documentToOpen } from '../../../renderer/preview/document-of-field.ts';
import { editRoute } from '../../../renderer/preview/edit-route.ts';
import { cpts } from '../../support/catalog.ts';

const dossier = newDossier(cpts, { name: 'Essai', makeId: () => 'essai' });

describe('from a question to its document', () => {
  it('opens the one being read when it has the answer', () => {
    expect(documentToOpen(cpts, cpts.nameField, 'resume')).toBe('resume');
    expect(documentToOpen(cpts, undefined, 'lettre')).toBe('lettre');
  });
  it('else the one that has it', () => {
    expect(documentToOpen(cpts, 'resumePublic.statut', 'projet')).toBe('resume');
    expect(documentToOpen(cpts, 'fichesAction/a1/ficheAction.public', 'resume')).toBe('projet');
  });
  it('stays where it is for an answer no document has', () => {
    expect(documentToOpen(cpts, 'no.such', 'lettre')).toBe('lettre');
    expect(documentsOfField(cpts, 'no.such')).toEqual([]);
  });
});

describe('from a block of the document to where it is changed', () => {
  it('is its question', () => {
    expect(editRoute(cpts, dossier, 'territoire.pertinence')).toEqual({
      place: 'redaction',
      dossier: 'essai',
      field: 'territoire.pertinence',
    });
    expect(editRoute(cpts, dossier, 'fichesAction/a1/ficheAction.public')).toMatchObject({
      place: 'redaction',
      field: 'fichesAction/a1/ficheAction.public',
    });
  });
  it('is the map of communes, or the list of fiches to make one', () => {
    expect(editRoute(cpts, dossier, 'territoire.communes')).toMatchObject({ place: 'territoire' });
    expect(editRoute(cpts, dossier, 'ficheAction.intitule')).toMatchObject({ place: 'missions' });
  });
});
