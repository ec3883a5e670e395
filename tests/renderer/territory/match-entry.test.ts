import { describe, expect, it } from 'vitest';
import type { Commune } from '../../../app/territory/index.ts';
import { matchEntry } from '../../../renderer/territory/match-entry.ts';
import {
  likelyDepartements,
  nearestFirst,
  suggestChoice,
} from '../../../renderer/territory/suggest-choice.ts';

function commune(code: string, name: string, postcodes: string[] = [], foundAs?: string): Commune {
  const departement = code.slice(0, 2);
  return { code, name, departement, postcodes, populationYear: '2023', ...(foundAs ? { foundAs } : {}) };
}

const forges = commune('76276', 'Forges-les-Eaux', ['76440']);
const serqueux = commune('76672', 'Serqueux', ['76440']);
const molagnies = commune('76440', 'Molagnies', ['76220']);
const aubin59 = commune('59529', 'Saint-Aubin', ['59440']);
const aubin62 = commune('62742', 'Saint-Aubin', ['62170']);
const nothing = new Set<string>();

describe('what a pasted line means', () => {
  it('recognises a name, accents and abbreviations forgiven', () => {
    expect(matchEntry({ raw: '', name: 'FORGES LES EAUX' }, [forges], nothing)).toMatchObject({
      kind: 'found',
      commune: forges,
    });
  });

  it('recognises a commune by its former name', () => {
    const now = commune('27070', 'Frenelles-en-Vexin', [], 'Boisemont');
    expect(matchEntry({ raw: '', name: 'Boisemont' }, [now], nothing)).toMatchObject({ kind: 'found' });
  });

  it('says a commune already chosen is already there', () => {
    expect(matchEntry({ raw: '', name: 'Serqueux' }, [serqueux], new Set(['76672']))).toMatchObject({
      kind: 'present',
    });
  });

  it('leaves homonyms to choose, unless the department settles it', () => {
    expect(matchEntry({ raw: '', name: 'Saint-Aubin' }, [aubin59, aubin62], nothing)).toMatchObject({
      kind: 'choose',
      options: [aubin59, aubin62],
    });
    expect(
      matchEntry({ raw: '', name: 'Saint-Aubin', departement: '62' }, [aubin59, aubin62], nothing),
    ).toMatchObject({ kind: 'found', commune: aubin62 });
  });

  it('never takes a number that is a postcode here and a code there for granted', () => {
    const match = matchEntry({ raw: '76440', code: '76440' }, [molagnies, forges, serqueux], nothing);
    expect(match).toMatchObject({ kind: 'choose', options: [molagnies, forges, serqueux] });
  });

  it('lets the name settle what the number means', () => {
    expect(
      matchEntry({ raw: '', code: '76440', name: 'Serqueux' }, [molagnies, forges, serqueux], nothing),
    ).toMatchObject({ kind: 'found', commune: serqueux });
  });

  it('asks when the name and the code disagree', () => {
    expect(
      matchEntry({ raw: '', code: '76276', name: 'Serqueux' }, [forges, serqueux], nothing),
    ).toMatchObject({ kind: 'choose', options: [forges, serqueux] });
  });

  it('offers near names without recognising them, and says when there is none', () => {
    expect(matchEntry({ raw: '', name: 'Forges' }, [forges], nothing)).toMatchObject({ kind: 'choose' });
    expect(matchEntry({ raw: '', name: 'Nulle-Part' }, [], nothing)).toMatchObject({ kind: 'unknown' });
  });
});

describe('the homonym offered first', () => {
  const found = [forges, serqueux].map(
    (each) => ({ kind: 'found', entry: { raw: '' }, commune: each }) as const,
  );

  it('is the only one of the departments where the territory lies', () => {
    expect(suggestChoice([aubin59, aubin62], likelyDepartements([], ['62001', '62002']))).toEqual(['62742']);
    expect(suggestChoice([aubin59, aubin62], likelyDepartements(found, []))).toEqual([]);
  });

  it('takes no department for likely because of one stray commune', () => {
    expect([...likelyDepartements(found, ['59001'])]).toEqual(['76']);
  });

  it('knows Corsica and overseas departments by their codes', () => {
    expect([...likelyDepartements([], ['2A004'])]).toEqual(['2A']);
    expect([...likelyDepartements([], ['97411'])]).toEqual(['974']);
  });

  it('comes on top of the options', () => {
    expect(nearestFirst([aubin59, aubin62], new Set(['62']))).toEqual([aubin62, aubin59]);
  });
});
