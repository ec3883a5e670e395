import type { Context } from './context.ts';

const LOCAL = /^(?:CPAM$|ARS délégation)/;
const CPAM = 'CPAM';

/**
 * To whom the letter goes, one line each: the agency and its branch, the local fund with the department's name, the
 * others together. Without a choice of the team, the two that every letter of intent is sent to.
 */
export function recipientLines(context: Context, chosen: readonly string[]): string[] {
  const { arsName = '' } = context;
  const departments = departmentNames(context);
  const all = chosen.length || !departments ? chosen : [CPAM];
  const placed = (each: string) => (departments && LOCAL.test(each) ? `${each} – ${departments}` : each);
  const alone = all.filter((each) => each.startsWith('ARS') || each === CPAM);
  const others = all.filter((each) => !alone.includes(each));
  return [arsName, ...alone.map(placed), others.join(', ')].filter(Boolean);
}

function departmentNames({ dossier, departmentName }: Context): string {
  const codes = dossier.answers['identite.departements'];
  const ids = Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
  return ids.flatMap((code) => departmentName?.(code) ?? []).join(', ');
}
