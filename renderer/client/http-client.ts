import type { CallName, Client } from '../../app/contract.ts';
import { PrefigureError } from '../../app/errors.ts';
import { replySchema } from '../../app/first-contract.ts';
import { type Fetch, jsonPost } from './fetch.ts';
import { outputSchema } from './output-schema.ts';
import { readOutput } from './read-output.ts';

/** The page lost its session: nothing but a fresh start from the terminal can help. */
export class SessionLostError extends PrefigureError {
  constructor() {
    super(
      'refused',
      'Cette page n’est plus reliée à Préfigure.',
      'Relancez Préfigure (npm start) et utilisez la page qui s’ouvre alors.',
    );
    this.name = 'SessionLostError';
  }
}

/** Posts JSON to the host of this page. @throws PrefigureError `storage` when it does not answer */
export async function post(send: Fetch, path: string, body: unknown): Promise<Response> {
  try {
    return await send(path, jsonPost(body));
  } catch (cause) {
    throw new PrefigureError(
      'storage',
      'Préfigure ne répond plus sur cet ordinateur.',
      'Si sa fenêtre de commande est fermée, relancez-le.',
      { cause },
    );
  }
}

/** The contract carried by loopback HTTP. */
export function httpClient(send: Fetch): Client {
  return {
    async call<N extends CallName>(name: N, input: unknown) {
      const response = await post(send, '/api/call', { name, input });
      if (response.status === 401) throw new SessionLostError();
      const reply = replySchema.safeParse(await response.json().catch(() => undefined));
      if (!reply.success)
        throw new PrefigureError('storage', `Préfigure a donné une réponse illisible (${response.status}).`);
      return readOutput(name, await outputSchema(name), reply.data);
    },
  };
}
