import { populationTotale, rowsOf } from '../../../computed/index.ts';
import {
  type Announcement,
  counted,
  findAnnouncedCommunes,
  memoByAnswer,
  replaceChange,
  textAnswer,
  whereFound,
} from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const COMMUNES = 'territoire.communes';
// Other people's territories, former perimeters, and the letter as it was sent.
const ELSEWHERE = [
  'territoire.cptsVoisines',
  'territoire.versionsPerimetre',
  'territoire.evolutionPerimetre',
];

const NEAR_COUNT = 3;
const NEAR_SHARE = 0.05;

const scan = memoByAnswer((pieces) =>
  pieces.flatMap((piece) => findAnnouncedCommunes(piece.text).map((found) => ({ ...found, piece }))),
);

/** The number of communes written in a text is the number of communes listed. */
export const announcedCommunes = defineRule({
  id: 'communes-annoncees',
  levels: ['a_corriger'],
  check: ({ dossier, written }) => {
    const listed = rowsOf(dossier, COMMUNES).length;
    if (!listed) return [];
    const total = populationTotale(dossier);
    const people = total.kind === 'figure' ? (total.value ?? 0) : 0;
    const ours = { name: textAnswer(dossier, 'identite.nom').toLowerCase(), listed, people };
    return whereFound(written(), scan).flatMap(({ key, field, answer, found }): FindingDraft[] => {
      if (ELSEWHERE.includes(field) || field === COMMUNES || field.startsWith('procedure.')) return [];
      const wrong = found.filter((each) => each.count !== listed && isOurs(each, ours));
      const first = wrong[0];
      if (!first) return [];
      const change = replaceChange(key, answer, first.piece, {
        from: first.phrase,
        to: first.phrase.replace(first.words, String(listed)),
      });
      return [
        {
          level: 'a_corriger',
          field: key,
          related: [COMMUNES],
          message: `Le texte annonce « ${first.words} communes » pour le territoire, la liste en compte ${listed}.`,
          reason: `Le total se compte dans la liste : ${counted(listed, 'commune')}.`,
          source: SOURCES.chiffres,
          ...(change ? { fix: { label: `Mettre ${listed}`, changes: [change] } } : {}),
        },
      ];
    });
  },
});

interface Ours {
  readonly name: string;
  readonly listed: number;
  readonly people: number;
}

function isOurs({ named, ofPlace, count, people }: Announcement, ours: Ours): boolean {
  // « La CPTS Bray et Forges réunit 45 communes » speaks of another one.
  if (named && !ours.name.includes(named.toLowerCase())) return false;
  // « 39 communes du Vexin » may be a part; « 70 communes de l’Eure » for 71 is the whole, mistyped.
  if (ofPlace && Math.abs(count - ours.listed) > Math.max(NEAR_COUNT, ours.listed * NEAR_SHARE)) return false;
  return people === undefined || Math.abs(people - ours.people) <= ours.people * NEAR_SHARE;
}
