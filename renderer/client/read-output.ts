import type { CallName, CallOutput, Reply } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import type { AnySchema } from '../../app/first-contract.ts';

/**
 * Turns a host's reply into the call's output, checked by the contract.
 * @throws PrefigureError the host's own, or `invalid` when the output is not what the contract says
 */
export function readOutput<N extends CallName>(name: N, schema: AnySchema, reply: Reply): CallOutput<N> {
  if ('error' in reply) throw new PrefigureError(reply.error.code, reply.error.message, reply.error.wayOut);
  const output = schema.safeParse(reply.ok);
  if (!output.success)
    throw new PrefigureError('invalid', `Réponse inattendue de Préfigure à « ${name} ».`, undefined, {
      cause: output.error,
    });
  // The schema is the one of this very call; the compiler cannot follow the lookup.
  return output.data as CallOutput<N>;
}
