import { IconPlugConnectedX } from '@tabler/icons-react';
import { EmptyState, ErrorNotice } from '../components/index.ts';

const SAFE = 'Vos dossiers enregistrés restent intacts sur cet ordinateur.';

/** The page cannot reach Préfigure: what happened, what is safe, what to do. */
export function Disconnected({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <EmptyState title="Préfigure n’est pas joignable" icon={<IconPlugConnectedX size={40} stroke={1.4} />}>
      <ErrorNotice error={error} safe={SAFE} onRetry={onRetry} />
    </EmptyState>
  );
}
