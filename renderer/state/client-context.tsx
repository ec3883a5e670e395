import { createContext, type ReactNode, use } from 'react';
import type { CallOutput, Client } from '../../app/contract.ts';

export type AppInfo = CallOutput<'app.info'>;

interface Host {
  readonly client: Client;
  readonly info: AppInfo;
}

const HostContext = createContext<Host | null>(null);

/** Gives the host's client and what it can do to everything below. */
export function HostProvider(props: Host & { children: ReactNode }) {
  const { client, info, children } = props;
  return <HostContext value={{ client, info }}>{children}</HostContext>;
}

/** The contract's client and the host's capabilities. */
export function useHost(): Host {
  const host = use(HostContext);
  if (!host) throw new Error('useHost outside HostProvider');
  return host;
}
