import { describe, expect, it } from 'vitest';
import {
  type Answer,
  applyChanges,
  type Dossier,
  isRichText,
  newDossier,
  plainText,
  type RichText,
  richTextFromMarkdown,
} from '../../../app/dossier/index.ts';
import { replaceMatches, searchDossier } from '../../../app/search/index.ts';
import { cpts } from '../../support/catalog.ts';

const RICH = 'demarche.contexteLocal';
const TABLE = 'besoins.afom';

function dossierWith(answers: Record<string, Answer>): Dossier {
  const dossier = newDossier(cpts, { name: 'CPTS de la Vallée' });
  return { ...dossier, answers: { ...dossier.answers, ...answers } };
}

function replaceAll(dossier: Dossier, wanted: string, replacement: string): Dossier {
  const matches = searchDossier(cpts, dossier, wanted).flatMap((field) => field.matches);
  return applyChanges(dossier, replaceMatches(dossier, matches, replacement)).dossier;
}

describe('searching what the team wrote', () => {
  it('looks into short texts, rich text, cells and lists, and says where', () => {
    const dossier = dossierWith({
      [RICH]: richTextFromMarkdown('La vallée.\n\n- la **Vallée** haute\n- la plaine'),
      [TABLE]: [{ id: 'r1', categorie: 'atouts', constat: 'Une vallee soudée' }],
    });
    const found = searchDossier(cpts, dossier, 'vallée');
    expect(found.map(({ key, matches }) => [key, matches.length])).toEqual([
      ['identite.nom', 1],
      [RICH, 2],
      [TABLE, 1],
    ]);
    expect(found[1]?.where).toBe('Démarche d’élaboration › Contexte local et genèse');
    expect(found[2]?.matches[0]?.unit).toMatchObject({ kind: 'cell', row: 'r1', column: 'constat' });
  });

  it('never takes the id of an option for words', () => {
    const dossier = dossierWith({ [TABLE]: [{ id: 'r1', categorie: 'atouts', constat: 'Rien' }] });
    expect(searchDossier(cpts, dossier, 'atouts')).toEqual([]);
  });
});

describe('the words of pictures', () => {
  const picture = (alt: string, caption?: string) => ({
    type: 'image' as const,
    attrs: { attachment: 'p1', alt, ...(caption === undefined ? {} : { caption }) },
  });
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  });
  const text: RichText = {
    type: 'doc',
    content: [
      paragraph('La vallée'),
      picture('Carte de la vallée', 'Vallée, 2027'),
      { type: 'blockquote', content: [picture('Une plaine'), paragraph('Encore la vallée')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [picture('Vallée', 'Vallée')] }] },
    ],
  };

  it('are found in reading order, each told from the others', () => {
    const [field] = searchDossier(cpts, dossierWith({ 'identite.nom': 'CPTS', [RICH]: text }), 'vallée');
    expect(
      field?.matches.map(({ unit, rank }) => [unit.kind, unit.kind === 'picture' && unit.part, rank]),
    ).toEqual([
      ['paragraph', false, 0],
      ['picture', 'alt', 1],
      ['picture', 'caption', 2],
      ['paragraph', false, 3],
      ['picture', 'alt', 4],
      ['picture', 'caption', 5],
    ]);
  });

  it('are replaced with the paragraphs in one change, and nothing else of the picture moves', () => {
    const after = replaceAll(dossierWith({ 'identite.nom': 'CPTS', [RICH]: text }), 'vallée', 'combe');
    expect(after.answers[RICH]).toEqual({
      type: 'doc',
      content: [
        paragraph('La combe'),
        picture('Carte de la combe', 'combe, 2027'),
        { type: 'blockquote', content: [picture('Une plaine'), paragraph('Encore la combe')] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [picture('combe', 'combe')] }] },
      ],
    });
    const emptied = replaceAll(dossierWith({ 'identite.nom': 'CPTS', [RICH]: text }), 'vallée', '');
    const blocks = isRichText(emptied.answers[RICH]) ? emptied.answers[RICH].content : [];
    // An emptied caption is none: nothing is printed under the picture.
    expect(blocks[3]).toEqual({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [picture('')] }],
    });
  });

  it('one match at a time leaves the others', () => {
    const dossier = dossierWith({ 'identite.nom': 'CPTS', [RICH]: text });
    const caption = searchDossier(cpts, dossier, 'vallée')[0]?.matches[2];
    if (!caption) throw new Error('no caption');
    const after = applyChanges(dossier, replaceMatches(dossier, [caption], 'combe')).dossier.answers[RICH];
    expect(isRichText(after) && after.content.slice(0, 2)).toEqual([
      paragraph('La vallée'),
      picture('Carte de la vallée', 'combe, 2027'),
    ]);
  });
});

describe('replacing', () => {
  it('keeps marks, lists and tables, and gives the new words the marks of what they replace', () => {
    const text = richTextFromMarkdown(
      'Le **centre de** santé\n\n- un centre *de santé*\n\n| A | B |\n|---|---|\n| centre de santé | b |',
    );
    const after = replaceAll(dossierWith({ [RICH]: text }), 'centre de santé', 'CDS').answers[RICH];
    expect(after).toMatchObject({
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Le ' },
            { type: 'text', text: 'CDS', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'bulletList' },
        { type: 'table' },
      ],
    });
    if (typeof after !== 'object' || !('type' in after)) throw new Error('no rich text');
    expect(plainText(after)).toBe('Le CDS\nun CDS\nA\nB\nCDS\nb');
  });

  it('replaces many times in one text, and everywhere at once, and undoes as one', () => {
    const dossier = dossierWith({
      [RICH]: richTextFromMarkdown('MSP et MSP, puis MSP'),
      [TABLE]: [
        { id: 'r1', categorie: 'atouts', constat: 'Deux MSP, une MSP' },
        { id: 'r2', categorie: 'menaces', constat: 'MSP' },
      ],
    });
    const matches = searchDossier(cpts, dossier, 'msp').flatMap((field) => field.matches);
    const { dossier: after, inverses } = applyChanges(dossier, replaceMatches(dossier, matches, 'maison'));
    expect(searchDossier(cpts, after, 'msp')).toEqual([]);
    expect(after.answers[TABLE]).toMatchObject([
      { constat: 'Deux maison, une maison' },
      { constat: 'maison' },
    ]);
    expect(applyChanges(after, inverses).dossier).toEqual(dossier);
  });

  it('replaces one match alone', () => {
    const dossier = dossierWith({ [RICH]: richTextFromMarkdown('ici, ici et ici') });
    const second = searchDossier(cpts, dossier, 'ici')[0]?.matches[1];
    if (!second) throw new Error('not found');
    const after = applyChanges(dossier, replaceMatches(dossier, [second], 'là')).dossier.answers[RICH];
    expect(after).toEqual(richTextFromMarkdown('ici, là et ici'));
  });

  it('leaves no empty word behind when the new words are nothing', () => {
    const dossier = dossierWith({
      [RICH]: richTextFromMarkdown('**brouillon**'),
      [TABLE]: [{ id: 'r1', categorie: 'atouts', constat: 'brouillon' }],
    });
    const after = replaceAll(dossier, 'brouillon', '');
    expect(after.answers[RICH]).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(after.answers[TABLE]).toEqual([{ id: 'r1', categorie: 'atouts' }]);
  });
});
