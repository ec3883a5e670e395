import { Button, Kbd, TextInput } from '@mantine/core';
import { useDocumentTitle, useHotkeys } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CallOutput, DossierCard } from '../../app/contract.ts';
import { AppBar, ErrorNotice, Loading, part, useTopOfPage } from '../components/index.ts';
import { HelpMenu, HelpOverlay } from '../help/index.ts';
import { useHost } from '../state/index.ts';
import { BinDialog } from './bin-dialog.tsx';
import { LibraryActionsProvider } from './library-actions.ts';
import { LibraryContent } from './library-content.tsx';
import { LibraryLinks } from './library-links.tsx';
import classes from './library-page.module.css';
import { OpenFileButton } from './open-file-button.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useLibrary } from './use-library.ts';
import { useLibraryCommands } from './use-library-commands.ts';
import { WelcomeWords } from './welcome-words.tsx';

const NewDossierDialog = part(() =>
  import('./new-dossier-dialog.tsx').then(({ NewDossierDialog }) => NewDossierDialog),
);

const WordImportDialog = part(() =>
  import('../import-word/index.ts').then(({ WordImportDialog }) => WordImportDialog),
);

type Dialog =
  | { readonly kind: 'none' | 'new' | 'bin' | 'guide' | 'privacy' | 'word' }
  | { readonly kind: 'rename' | 'climb'; readonly card: DossierCard };
const NO_DIALOG: Dialog = { kind: 'none' };

export interface LibraryPageProps {
  /** Resolves when the dossier just left is on disk, so that its card tells the truth. */
  readonly settled: () => Promise<void>;
  /** Shown above the dossiers: changes that could not be saved, say. Given what reads the list again. */
  readonly notice?: (reload: () => void) => ReactNode;
  /** The dossiers, when they have just been read. */
  readonly known?: CallOutput<'library.list'> | undefined;
}

/** Home: the dossiers of this computer. */
export function LibraryPage({ settled, notice, known }: LibraryPageProps) {
  const { info } = useHost();
  const { library, reload, act } = useLibrary(settled, known);
  const [query, setQuery] = useState('');
  const shownQuery = useDeferredValue(query);
  const [dialog, setDialog] = useState<Dialog>(NO_DIALOG);
  const search = useRef<HTMLInputElement>(null);
  useDocumentTitle('Mes dossiers · Préfigure');
  useTopOfPage('bibliotheque');
  useHotkeys([['mod+K', () => search.current?.focus()]], []);

  const commands = useLibraryCommands(act);
  const actions = useMemo(
    () => ({
      ...commands.cards,
      rename: (card: DossierCard) => setDialog({ kind: 'rename', card }),
      climb: (card: DossierCard) => setDialog({ kind: 'climb', card }),
    }),
    [commands.cards],
  );
  const close = () => setDialog(NO_DIALOG);
  const dossiers = library.kind === 'ready' ? library.dossiers : [];
  const bin = library.kind === 'ready' ? library.bin : [];

  return (
    <>
      <AppBar>
        <TextInput
          ref={search}
          type="search"
          className={classes.search}
          aria-label="Chercher dans vos dossiers"
          placeholder="Chercher dans vos dossiers"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          rightSectionWidth={62}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <OpenFileButton onFile={commands.openFile} />
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDialog({ kind: 'new' })}>
          Nouveau dossier
        </Button>
        <HelpMenu
          onGuide={() => setDialog({ kind: 'guide' })}
          onPrivacy={() => setDialog({ kind: 'privacy' })}
        />
      </AppBar>
      <main className={classes.page} data-region="Dossiers" tabIndex={-1}>
        {notice?.(() => void reload())}
        <WelcomeWords any={dossiers.length > 0} />
        {library.kind === 'loading' && <Loading label="Lecture de vos dossiers…" />}
        {library.kind === 'failed' && (
          <ErrorNotice
            error={library.error}
            safe={`Ce qui était déjà enregistré reste intact sur cet ordinateur, dans ${info.library}.`}
            onRetry={() => void reload()}
          />
        )}
        {library.kind === 'ready' && (
          <LibraryActionsProvider value={actions}>
            <LibraryContent
              dossiers={dossiers}
              query={shownQuery}
              onNew={() => setDialog({ kind: 'new' })}
              onExample={commands.openExample}
              onFile={commands.openFile}
              exampleBusy={commands.exampleBusy}
            />
            <LibraryLinks
              bin={bin.length}
              folder={info.library}
              orientation={dossiers.length > 0}
              onBin={() => setDialog({ kind: 'bin' })}
              onWord={() => setDialog({ kind: 'word' })}
            />
          </LibraryActionsProvider>
        )}
      </main>
      <HelpOverlay
        shown={dialog.kind === 'guide' || dialog.kind === 'privacy' ? dialog.kind : undefined}
        onClose={close}
      />
      {dialog.kind === 'new' && (
        <Suspense>
          <NewDossierDialog onClose={close} onCreate={commands.create} />
        </Suspense>
      )}
      {dialog.kind === 'climb' && (
        <Suspense>
          <NewDossierDialog
            from={dialog.card}
            onClose={close}
            onCreate={commands.create}
            onClimb={commands.climb}
          />
        </Suspense>
      )}
      {dialog.kind === 'word' && (
        <Suspense>
          <WordImportDialog onClose={close} />
        </Suspense>
      )}
      {dialog.kind === 'rename' && (
        <RenameDialog
          card={dialog.card}
          onClose={close}
          onRename={(name) => {
            close();
            commands.rename(dialog.card, name);
          }}
        />
      )}
      {dialog.kind === 'bin' && (
        <BinDialog cards={bin} onClose={close} onRestore={commands.restore} onErase={commands.erase} />
      )}
    </>
  );
}
