import { IconPlugConnectedX } from '@tabler/icons-react';
import { EmptyState, ErrorNotice } from '../components/index.ts';
import { knownLibrary } from './known-library.ts';

/** The page cannot reach Préfigure: what happened, what is safe, what to do. */
export function Disconnected({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <EmptyState title="Préfigure n’est pas joignable" icon={<IconPlugConnectedX size={40} stroke={1.4} />}>
      <ErrorNotice
        error={error}
        safe={`Vos dossiers enregistrés restent intacts sur cet ordinateur, dans ${knownLibrary()}.`}
        onRetry={onRetry}
      />
    </EmptyState>
  );
}
