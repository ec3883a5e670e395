import type { Block, Run, TableCell } from './model.ts';
import { LINE_BREAK, textRuns } from './runs.ts';

/** A person who signs the letter. */
export interface Signer {
  readonly name: string;
  readonly roles: ReadonlySet<string>;
  /** Names and dates of what was already signed. */
  readonly signed: ReadonlySet<string>;
}

/** The signers of a letter, each person once however often she is named. */
export class SignerList {
  readonly #signers = new Map<string, { name: string; roles: Set<string>; signed: Set<string> }>();

  /** Adds a person, or what is newly known of her. */
  add(name: string, roles: readonly string[], signed: readonly string[]): void {
    const key = name.trim().toLocaleLowerCase('fr');
    const known = this.#signers.get(key) ?? { name: name.trim(), roles: new Set(), signed: new Set() };
    for (const role of roles) if (role.trim()) known.roles.add(role.trim());
    for (const each of signed) if (each.trim() && each.trim() !== known.name) known.signed.add(each.trim());
    this.#signers.set(key, known);
  }

  /** In the order they were first named. */
  all(): Signer[] {
    return [...this.#signers.values()];
  }
}

/** From this many signers, two stand on a line. */
const TWO_A_LINE = 5;

/** The table to sign in: who, and room to sign. */
export function signersTable(signers: readonly Signer[], field: string): Block {
  const pairs = signers.length >= TWO_A_LINE ? 2 : 1;
  const labels = ['Nom, qualité', 'Date et signature'];
  const repeated = Array.from({ length: pairs }, () => labels).flat();
  const rows = Array.from({ length: Math.ceil(signers.length / pairs) }, (_, index) => {
    const some = signers.slice(index * pairs, (index + 1) * pairs);
    const cells = some.flatMap(signerCells);
    const blank: TableCell = { content: [] };
    return { cells: [...cells, ...Array.from({ length: pairs * 2 - cells.length }, () => blank)] };
  });
  return {
    kind: 'table',
    field,
    columns: repeated.map((label, index) => ({ label, numeric: false, weight: index % 2 ? 4 : 6 })),
    head: repeated.map((label) => ({ content: textRuns(label) })),
    rows,
    wide: false,
    dense: true,
    tall: signers.some(({ signed }) => !signed.size),
    alt: 'Signatures',
    look: 'grid',
  };
}

function signerCells({ name, roles, signed }: Signer): TableCell[] {
  const said = [...roles].join(', ');
  const who: Run[] = [...textRuns(name, { bold: true }), ...(said ? [LINE_BREAK, ...textRuns(said)] : [])];
  return [{ content: who }, { content: textRuns([...signed].join('\n')) }];
}
