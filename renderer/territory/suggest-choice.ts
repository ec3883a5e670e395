import type { Commune } from '../../app/territory/index.ts';
import type { Match } from './match-entry.ts';

/** The department an INSEE code belongs to: `76276` → `76`, `2A004` → `2A`, `97411` → `974`. */
export function departementOf(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/** The departments of what was recognised or chosen already: homonyms elsewhere are unlikely. */
export function likelyDepartements(matches: readonly Match[], chosen: Iterable<string>): Set<string> {
  const found = matches.flatMap((match) => ('commune' in match ? [match.commune.departement] : []));
  return new Set([...found, ...[...chosen].map(departementOf)]);
}

/** The one option in a likely department, offered ticked; none when several or no option would do. */
export function suggestChoice(options: readonly Commune[], departements: ReadonlySet<string>): string[] {
  const near = options.filter(({ departement }) => departements.has(departement));
  return near.length === 1 && near[0] ? [near[0].code] : [];
}
