import { type CallName, type CallOutput, contract, type Reply } from '../../app/contract.ts';
import { errorMessage, PrefigureError } from '../../app/errors.ts';

/** One function per call of the contract. */
export type Handlers = {
  readonly [N in CallName]: (input: ParsedInput<N>) => Promise<CallOutput<N>> | CallOutput<N>;
};
/** A call's input once parsed by its schema. */
export type ParsedInput<N extends CallName> = ReturnType<(typeof contract)[N]['input']['parse']>;

/**
 * Runs one call from outside: checks the name and the input, and turns any failure into a reply.
 * Never throws: an unexpected error becomes a French sentence too, with its own words.
 */
export async function dispatch(handlers: Handlers, name: unknown, input: unknown): Promise<Reply> {
  try {
    if (!isCallName(name)) throw new PrefigureError('usage', 'Demande inconnue.');
    return { ok: await run(handlers, name, input) };
  } catch (error) {
    if (error instanceof PrefigureError) {
      const { code, message, wayOut } = error;
      return { error: { code, message, ...(wayOut ? { wayOut } : {}) } };
    }
    return { error: { code: 'storage', message: `Erreur inattendue : ${errorMessage(error)}` } };
  }
}

async function run<N extends CallName>(handlers: Handlers, name: N, input: unknown): Promise<unknown> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new PrefigureError(
      'usage',
      `Demande refusée (${name}, ${issue?.path.join('.') ?? ''}) : ${issue?.message ?? ''}.`,
    );
  }
  return handlers[name](parsed.data as ParsedInput<N>);
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
