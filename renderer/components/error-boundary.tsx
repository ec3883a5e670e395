import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import { ErrorNotice } from './error-notice.tsx';
import { retryParts } from './part.tsx';

interface Props {
  readonly children: ReactNode;
  /** Changing it (another place, another dossier) gives the page a new chance. */
  readonly resetKey?: string;
  /** Folder where the dossiers are kept, to name what is safe. */
  readonly library?: string | undefined;
}

/** Keeps an unexpected failure of one page from taking the whole window with it. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('erreur inconnue') };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.error && before.resetKey !== this.props.resetKey) this.#again();
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <CrashPage error={error} library={this.props.library} onRetry={() => this.#again()} />;
  }

  #again(): void {
    retryParts();
    this.setState({ error: null });
  }
}

function CrashPage(props: { error: unknown; library: string | undefined; onRetry: () => void }) {
  const { error, library, onRetry } = props;
  const where = library ? ` (dossier ${library})` : '';
  // A failure that was foreseen says itself what happened and what to do.
  const what =
    error instanceof PrefigureError
      ? error
      : new Error(`Cette page s’est arrêtée à cause d’une erreur de Préfigure : ${errorMessage(error)}`);
  return (
    <main style={{ maxWidth: '44rem', margin: '3rem auto', padding: '0 1rem' }}>
      <h1>Un problème est survenu</h1>
      <ErrorNotice
        error={what}
        safe={`Vos réponses enregistrées sont intactes sur cet ordinateur${where}. L’affichage seul est en cause.`}
        onRetry={onRetry}
      />
      <p>Si le problème revient, rechargez la page ou retournez à vos dossiers.</p>
      <Button component="a" href="#/" variant="default" mr="sm">
        Mes dossiers
      </Button>
      <Button variant="default" onClick={() => window.location.reload()}>
        Recharger la page
      </Button>
    </main>
  );
}
