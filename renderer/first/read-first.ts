import type { CallOutput } from '../../app/contract.ts';
import { firstContract, replySchema } from '../../app/first-contract.ts';

/**
 * What a host answered to one of the first calls.
 * @returns undefined for an error or for what the contract does not say: the program asks again, and tells
 */
export async function readFirst<N extends 'app.info' | 'library.list'>(
  name: N,
  reply: Promise<unknown>,
): Promise<CallOutput<N> | undefined> {
  const read = replySchema.safeParse(await reply.catch(() => undefined));
  if (!read.success || 'error' in read.data) return undefined;
  const output = firstContract[name].output.safeParse(read.data.ok);
  // The schema is the one of this very call; the compiler cannot follow the lookup.
  return output.success ? (output.data as CallOutput<N>) : undefined;
}
