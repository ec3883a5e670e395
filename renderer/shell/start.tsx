import { useCallback, useEffect, useState } from 'react';
import type { Client } from '../../app/contract.ts';
import { connect } from '../client/index.ts';
import { ErrorBoundary, Loading } from '../components/index.ts';
import { type AppInfo, HostProvider } from '../state/index.ts';
import { App } from './app.tsx';
import { Disconnected } from './disconnected.tsx';
import { rememberLibrary } from './known-library.ts';

/** What reaching the host came to. */
export type Connection =
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly client: Client; readonly info: AppInfo };

/** Reaches the host. Never rejects. */
export async function reachHost(): Promise<Connection> {
  try {
    const client = await connect();
    const info = await client.call('app.info', {});
    rememberLibrary(info.library);
    return { kind: 'ready', client, info };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

interface StartProps {
  /** The first attempt, begun before anything is drawn: the token of the address is good for one exchange only. */
  readonly reaching: Promise<Connection>;
  /** What it came to, when that is known already. */
  readonly reached: Connection | undefined;
}

/** Shows the application once the host is reached; says plainly when it cannot be. */
export function Start({ reaching, reached }: StartProps) {
  const [connection, setConnection] = useState(reached);
  useEffect(() => void reaching.then(setConnection), [reaching]);

  const retry = useCallback(() => {
    setConnection(undefined);
    void reachHost().then(setConnection);
  }, []);

  if (!connection) return <Loading label="Ouverture de Préfigure…" />;
  if (connection.kind === 'failed') return <Disconnected error={connection.error} onRetry={retry} />;
  const { client, info } = connection;
  return (
    <HostProvider client={client} info={info}>
      <ErrorBoundary library={info.library}>
        <App />
      </ErrorBoundary>
    </HostProvider>
  );
}
