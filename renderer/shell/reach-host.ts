import type { CallOutput, Client } from '../../app/contract.ts';
import { connect } from '../client/connect.ts';
import type { AppInfo } from '../state/client-context.tsx';
import { parseRoute } from '../state/navigation.ts';
import { rememberLibrary } from './known-library.ts';

/** What reaching the host came to. */
export type Connection =
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'ready';
      readonly client: Client;
      readonly info: AppInfo;
      /** The dossiers, where the address is the library's and they could be read. */
      readonly library: CallOutput<'library.list'> | undefined;
    };

/** Reaches the host, and reads what the first page shows. Never rejects. */
export async function reachHost(): Promise<Connection> {
  try {
    const client = await connect();
    const { place } = parseRoute(window.location.hash);
    const [info, library] = await Promise.all([
      client.call('app.info', {}),
      // Whoever shows the library reads it again, and tells what went wrong.
      place === 'bibliotheque' ? client.call('library.list', {}).catch(() => undefined) : undefined,
    ]);
    rememberLibrary(info.library);
    return { kind: 'ready', client, info, library };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
