import { rowsOf, textCell } from '../../../computed/index.ts';
import { findContacts, isMobile, phoneDigits } from '../../../identifiers/index.ts';
import { fieldDestinations, indexPlan, type Plan } from '../../../plan/index.ts';
import { memoByAnswer, memoByObject, whereFound } from '../../reading/index.ts';
import { defineRule, type FindingDraft } from '../../rule.ts';
import { SOURCES } from '../../sources.ts';

interface Contact {
  readonly phone?: string;
  readonly mail?: string;
}

const scan = memoByAnswer((pieces) =>
  pieces.flatMap(({ text }) =>
    findContacts(text).map(
      ({ kind, text: found }): Contact =>
        kind === 'phone' ? { phone: phoneDigits(found) } : { mail: found },
    ),
  ),
);

const publicFields = memoByObject(
  (plan: Plan) =>
    new Set(
      indexPlan(plan)
        .places.filter((place) => fieldDestinations(place).includes('resume'))
        .map(({ field }) => field.id),
    ),
);

/** Nobody's private phone or mailbox in what the public reads. */
export const privateContacts = defineRule({
  id: 'contact-prive',
  levels: ['a_corriger'],
  silenceable: false,
  check: ({ plan, dossier, written }) => {
    const fields = publicFields(plan);
    const ours = new Set(
      rowsOf(dossier, 'acteurs.membres').map((row) => phoneDigits(textCell(row.telPrive))),
    );
    const read = written().filter(({ field }) => fields.has(field));
    return whereFound(read, scan).flatMap(({ key, found }): FindingDraft[] => {
      const phone = found.some((each) => each.phone && (isMobile(each.phone) || ours.has(each.phone)));
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
