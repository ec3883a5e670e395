import { formatClock, formatDate, localDay } from '../../app/text/index.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const YEAR = / \d+$/;

/** When something happened, as people say it: « ce soir à 21 h 40 », « hier à 9 h 05 », « le 3 mars ». */
export function whenPhrase(iso: string, now: Date): string {
  const date = new Date(iso);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / DAY_MS);
  if (now.getTime() - date.getTime() < 60_000) return 'à l’instant';
  const time = `à ${formatClock(date)}`;
  if (days <= 0) return `${partOfDay(date.getHours())} ${time}`;
  if (days === 1) return `hier ${time}`;
  if (days < 7) return `${WEEKDAYS[date.getDay()]} ${time}`;
  const day = formatDate(localDay(date));
  return `le ${date.getFullYear() === now.getFullYear() ? day.replace(YEAR, '') : day}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function partOfDay(hour: number): string {
  if (hour < 5) return 'cette nuit';
  if (hour < 12) return 'ce matin';
  return hour < 18 ? 'cet après-midi' : 'ce soir';
}
