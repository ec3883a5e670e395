import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '../../app/contract.ts';
import { connect } from '../client/index.ts';
import { ErrorBoundary, Loading } from '../components/index.ts';
import { type AppInfo, HostProvider } from '../state/index.ts';
import { App } from './app.tsx';
import { Disconnected } from './disconnected.tsx';
import { rememberLibrary } from './known-library.ts';

type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly client: Client; readonly info: AppInfo };

/** Reaches the host, then shows the application; says plainly when it cannot. */
export function Start() {
  const [connection, setConnection] = useState<Connection>({ kind: 'connecting' });
  const started = useRef(false);

  const start = useCallback(async () => {
    setConnection({ kind: 'connecting' });
    try {
      const client = await connect();
      const info = await client.call('app.info', {});
      rememberLibrary(info.library);
      setConnection({ kind: 'ready', client, info });
    } catch (error) {
      setConnection({ kind: 'failed', error });
    }
  }, []);

  useEffect(() => {
    // The token of the address is good for one exchange only.
    if (started.current) return;
    started.current = true;
    void start();
  }, [start]);

  if (connection.kind === 'connecting') return <Loading label="Ouverture de Préfigure…" />;
  if (connection.kind === 'failed') return <Disconnected error={connection.error} onRetry={start} />;
  const { client, info } = connection;
  return (
    <HostProvider client={client} info={info}>
      <ErrorBoundary library={info.library}>
        <App />
      </ErrorBoundary>
    </HostProvider>
  );
}
