import { ASPECT_WORDS, type ChangeKind, type FieldChange } from '../../app/diff/index.ts';
import { formatClock, formatMoment } from '../../app/text/index.ts';
import type { VersionHead } from '../../app/versions/index.ts';

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full' });
const digits = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short' });

/** `22 novembre 2026 à 21 h 04` */
export function momentWords(iso: string): string {
  return formatMoment(new Date(iso));
}

/** How people call a version. */
export function versionTitle({ name, createdAt }: VersionHead): string {
  return name ?? `Version automatique du ${momentWords(createdAt)}`;
}

/** The hour of a version, under the title of its day. */
export function hourWords(iso: string): string {
  return formatClock(new Date(iso));
}

/** Versions gathered under their day, in the order given. */
export function byDay(versions: readonly VersionHead[]): { day: string; versions: VersionHead[] }[] {
  const days = new Map<string, VersionHead[]>();
  for (const version of versions) {
    const words = day.format(new Date(version.createdAt));
    days.set(words, [...(days.get(words) ?? []), version]);
  }
  return [...days].map(([words, own]) => ({ day: words, versions: own }));
}

/** The name most teams will want to give. */
export function suggestedName(now: Date): string {
  return `Version envoyée à l’ARS le ${digits.format(now)}`;
}

/** Kinds of change, in the plural, as filters name them. */
export const KIND_FILTERS: readonly { readonly kind: ChangeKind; readonly label: string }[] = [
  { kind: 'added', label: 'Ajouts' },
  { kind: 'removed', label: 'Retraits' },
  { kind: 'changed', label: 'Modifications' },
  { kind: 'moved', label: 'Déplacements' },
];

export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'Ajouté',
  removed: 'Retiré',
  changed: 'Modifié',
  moved: 'Déplacé',
};

/** What changed, as a title: the fiche, the question, what of it. */
export function changeTitle({ item, label, aspect }: FieldChange): string {
  return [item, label, ASPECT_WORDS[aspect]].filter(Boolean).join(' › ');
}

/** `12 changements dans 4 parties` */
export function countWords(changes: readonly FieldChange[]): string {
  const sections = new Set(changes.map(({ section }) => section)).size;
  const plural = (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`;
  return `${plural(changes.length, 'changement')} dans ${plural(sections, 'partie')}`;
}
