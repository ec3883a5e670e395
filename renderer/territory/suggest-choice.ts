import type { Commune } from '../../app/territory/index.ts';
import type { Match } from './match-entry.ts';

/** The department an INSEE code belongs to: `76276` → `76`, `2A004` → `2A`, `97411` → `974`. */
export function departementOf(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/**
 * The departments where the territory clearly lies, from what was recognised or chosen already:
 * one alone, or any with two communes at least. Homonyms elsewhere are unlikely.
 */
export function likelyDepartements(matches: readonly Match[], chosen: Iterable<string>): Set<string> {
  const codes = new Set([
    ...matches.flatMap((match) => ('commune' in match ? [match.commune.code] : [])),
    ...chosen,
  ]);
  const counts = new Map<string, number>();
  for (const departement of [...codes].map(departementOf))
    counts.set(departement, (counts.get(departement) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1 || counts.size === 1).map(([each]) => each));
}

/** The options with those of likely departments first; each part keeps its order. */
export function nearestFirst(options: readonly Commune[], departements: ReadonlySet<string>): Commune[] {
  const far = ({ departement }: Commune) => Number(!departements.has(departement));
  return [...options].sort((a, b) => far(a) - far(b));
}

/** The one option in a likely department, offered ticked; none when several or no option would do. */
export function suggestChoice(options: readonly Commune[], departements: ReadonlySet<string>): string[] {
  const near = options.filter(({ departement }) => departements.has(departement));
  return near.length === 1 && near[0] ? [near[0].code] : [];
}
