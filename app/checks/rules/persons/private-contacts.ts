import { rowsOf, textCell } from '../../../computed/index.ts';
import { fieldDestinations, indexPlan, type Plan } from '../../../plan/index.ts';
import { memoByAnswer, memoByObject, whereFound } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const PHONE = /(?<!\d)(?:\+33\s?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/g;
const PRIVATE_MAIL =
  /[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|orange|wanadoo|free|sfr|neuf|laposte|bbox|aol|gmx|protonmail|proton)\.(?:com|fr|net|org|me|ch)\b/i;

interface Contact {
  readonly phone?: string;
  readonly mail?: string;
}

const scan = memoByAnswer((pieces) =>
  pieces.flatMap(({ text }): Contact[] => {
    const mail = PRIVATE_MAIL.exec(text)?.[0];
    return [
      ...[...text.matchAll(PHONE)].map(([phone]) => ({ phone: digits(phone) })),
      ...(mail ? [{ mail }] : []),
    ];
  }),
);

const publicFields = memoByObject(
  (plan: Plan) =>
    new Set(
      indexPlan(plan)
        .places.filter((place) => fieldDestinations(place).includes('resume'))
        .map(({ field }) => field.id),
    ),
);

function digits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^33/, '0');
}

/** Nobody's private phone or mailbox in what the public reads. */
export const privateContacts = defineRule({
  id: 'contact-prive',
  levels: ['a_corriger'],
  silenceable: false,
  check: ({ plan, dossier, written }) => {
    const fields = publicFields(plan);
    const ours = new Set(rowsOf(dossier, 'acteurs.membres').map((row) => digits(textCell(row.telPrive))));
    const read = written().filter(({ field }) => fields.has(field));
    return whereFound(read, scan).flatMap(({ key, found }): FindingDraft[] => {
      const phone = found.some((each) => each.phone && (/^0[67]/.test(each.phone) || ours.has(each.phone)));
      const mail = found.find((each) => each.mail)?.mail;
      if (!phone && !mail) return [];
      return [
        {
          level: 'a_corriger',
          field: key,
          message: phone
            ? 'Un numéro de téléphone personnel figure dans un texte public.'
            : `Une adresse personnelle (${mail}) figure dans un texte public.`,
          reason: 'Le résumé est lu par tous : donnez le numéro ou l’adresse de la CPTS.',
          source: SOURCES.rgpd,
        },
      ];
    });
  },
});
