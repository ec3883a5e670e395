import { formatNumber } from '../../app/text/index.ts';

/** How near a text is to its limit: far, near (worth saying aloud), or over it. */
export type RoomState = 'far' | 'near' | 'over';

const NEAR_SHARE = 0.1;
const NEAR_LEAST = 20;

/** `120 caractères restants`, or by how many a text is too long. */
export function charactersLeft(length: number, most: number): { words: string; state: RoomState } {
  const left = most - length;
  if (left < 0) return { words: `${counted(-left)} de trop`, state: 'over' };
  const near = left <= Math.max(NEAR_LEAST, most * NEAR_SHARE);
  return { words: `${counted(left)} restant${left > 1 ? 's' : ''}`, state: near ? 'near' : 'far' };
}

/** What is wrong with a text longer than its limit, and by how much; undefined when it fits. */
export function tooLong(length: number, most: number): string | undefined {
  if (length <= most) return undefined;
  const { words } = charactersLeft(length, most);
  return `${words} : ${formatNumber(length)} écrits, ${formatNumber(most)} au plus.`;
}

function counted(count: number): string {
  return `${formatNumber(count)} caractère${count > 1 ? 's' : ''}`;
}
