import { useCallback, useEffect, useState } from 'react';
import { ErrorBoundary, Loading } from '../components/index.ts';
import { HostProvider } from '../state/index.ts';
import { App } from './app.tsx';
import { Disconnected } from './disconnected.tsx';
import { type Connection, reachHost } from './reach-host.ts';

interface StartProps {
  /** The first attempt, begun before anything is drawn: the token of the address is good for one exchange only. */
  readonly reaching: Promise<Connection>;
  /** What it came to, when that is known already. */
  readonly reached: Connection | undefined;
  /** Called once this stands where the first page was. */
  readonly onShown: () => void;
}

/** Shows the application once the host is reached; says plainly when it cannot be. */
export function Start({ reaching, reached, onShown }: StartProps) {
  const [connection, setConnection] = useState(reached);
  useEffect(onShown, [onShown]);
  useEffect(() => void reaching.then(setConnection), [reaching]);

  const retry = useCallback(() => {
    setConnection(undefined);
    void reachHost().then(setConnection);
  }, []);

  if (!connection) return <Loading label="Ouverture de Préfigure…" />;
  if (connection.kind === 'failed') return <Disconnected error={connection.error} onRetry={retry} />;
  const { client, info, library } = connection;
  return (
    <HostProvider client={client} info={info}>
      <ErrorBoundary library={info.library}>
        <App library={library} />
      </ErrorBoundary>
    </HostProvider>
  );
}
