import { rowsOf, textCell } from '../../../computed/index.ts';
import { fieldDestinations, indexPlan } from '../../../plan/index.ts';
import { memoByAnswer } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

const PHONE = /(?<!\d)(?:\+33\s?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/g;
const PRIVATE_MAIL =
  /[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|orange|wanadoo|free|sfr|neuf|laposte|bbox|aol|gmx|protonmail|proton)\.(?:com|fr|net|org|me|ch)\b/i;

interface Contacts {
  readonly phones: readonly string[];
  readonly mail: string | undefined;
}

const scan = memoByAnswer((pieces): Contacts => {
  const text = pieces.map((piece) => piece.text).join('\n');
  return {
    phones: [...text.matchAll(PHONE)].map(([phone]) => digits(phone)),
    mail: PRIVATE_MAIL.exec(text)?.[0],
  };
});

function digits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^33/, '0');
}

/** Nobody's private phone or mailbox in what the public reads. */
export const privateContacts = defineRule({
  id: 'contact-prive',
  levels: ['a_corriger'],
  silenceable: false,
  check: ({ plan, dossier, written }) => {
    const index = indexPlan(plan);
    const ours = new Set(rowsOf(dossier, 'acteurs.membres').map((row) => digits(textCell(row.telPrive))));
    return written().flatMap(({ key, field, answer }): FindingDraft[] => {
      const place = index.place(field);
      if (!place || !fieldDestinations(place).includes('resume')) return [];
      const { phones, mail } = scan(answer);
      const isPrivate = phones.some((phone) => /^0[67]/.test(phone) || ours.has(phone));
      if (!isPrivate && !mail) return [];
      return [
        {
          level: 'a_corriger',
          field: key,
          message: isPrivate
            ? 'Un numéro de téléphone personnel figure dans un texte public.'
            : `Une adresse personnelle (${mail}) figure dans un texte public.`,
          reason: 'Le résumé est lu par tous : donnez le numéro ou l’adresse de la CPTS.',
          source: SOURCES.rgpd,
        },
      ];
    });
  },
});
