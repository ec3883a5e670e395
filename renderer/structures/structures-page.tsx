import { Anchor } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Suspense, useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../app/contract.ts';
import { AppBar, ErrorNotice, Loading, part, useTopOfPage } from '../components/index.ts';
import { GlossaryView } from '../glossary/index.ts';
import { useLibraryCommands } from '../library/use-library-commands.ts';
import { type GuidePage, navigate, routeHash, useHost } from '../state/index.ts';
import { ComparisonView } from './comparison-view.tsx';
import { OrientationView } from './orientation-view.tsx';
import classes from './structures-page.module.css';

const NewDossierDialog = part(() =>
  import('../library/new-dossier-dialog.tsx').then(({ NewDossierDialog }) => NewDossierDialog),
);

const PAGES: readonly { readonly page: GuidePage; readonly label: string }[] = [
  { page: 'questions', label: 'Répondre à quelques questions' },
  { page: 'comparaison', label: 'Comparer les structures' },
  { page: 'glossaire', label: 'Glossaire' },
];

const TITLES: Readonly<Record<GuidePage, string>> = {
  questions: 'Quelle structure pour nous ?',
  comparaison: 'Quelle structure pour nous ?',
  glossaire: 'Les mots de la santé coordonnée',
};

type Structures = CallOutput<'structures.get'>;

/** Before a dossier: which structure to found, how they compare, and what the words mean. */
export function StructuresPage({ page }: { page: GuidePage }) {
  const { client } = useHost();
  const [structures, setStructures] = useState<Structures>();
  const [error, setError] = useState<unknown>();
  const [planId, setPlanId] = useState<string>();
  const commands = useLibraryCommands(runAlone);
  useDocumentTitle(`${TITLES[page]} · Préfigure`);
  useTopOfPage(`guide/${page}`);
  const load = useCallback(() => {
    setError(undefined);
    client.call('structures.get', {}).then(setStructures, setError);
  }, [client]);
  useEffect(load, [load]);

  return (
    <>
      <AppBar trail={<Anchor href={routeHash({ place: 'bibliotheque' })}>Mes dossiers</Anchor>} />
      <main className={classes.page} data-region="Page" tabIndex={-1}>
        <h1 className={classes.title}>{TITLES[page]}</h1>
        <nav className={classes.tabs} aria-label="Avant de commencer">
          {PAGES.map((each) => (
            <a
              key={each.page}
              href={routeHash({ place: 'guide', page: each.page })}
              aria-current={each.page === page ? 'page' : undefined}
            >
              {each.label}
            </a>
          ))}
        </nav>
        {page === 'glossaire' ? (
          <GlossaryView />
        ) : error !== undefined ? (
          <ErrorNotice error={error} onRetry={load} />
        ) : structures === undefined ? (
          <Loading label="Lecture des structures…" />
        ) : page === 'comparaison' ? (
          <ComparisonView comparison={structures.comparison} onChoose={setPlanId} />
        ) : (
          <OrientationView
            {...structures}
            onChoose={setPlanId}
            onCompare={() => navigate({ place: 'guide', page: 'comparaison' })}
          />
        )}
      </main>
      {planId !== undefined && (
        <Suspense>
          <NewDossierDialog planId={planId} onClose={() => setPlanId(undefined)} onCreate={commands.create} />
        </Suspense>
      )}
    </>
  );
}

// There is no list of dossiers here to read again after an action.
async function runAlone(action: () => Promise<unknown>): Promise<boolean> {
  await action();
  return true;
}
