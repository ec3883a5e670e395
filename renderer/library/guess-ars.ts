import type { Ars } from '../../app/contract.ts';

/** The ARS of most of these departments (of the communes chosen); undefined when none is known. */
export function guessArs(ars: readonly Ars[], departements: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const departement of departements) {
    const code = ars.find((each) => each.departements.includes(departement))?.code;
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
