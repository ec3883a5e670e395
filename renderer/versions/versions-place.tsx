import { Button } from '@mantine/core';
import { IconBookmarkPlus, IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import type { Compared } from '../../app/contract.ts';
import type { VersionHead } from '../../app/versions/index.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { PlacePage } from '../places/layout/index.ts';
import { CompareView } from './compare-view.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { LookView } from './look-view.tsx';
import { SafetyColumn } from './safety-column.tsx';
import { useRestore } from './use-restore.ts';
import { useVersions } from './use-versions.ts';
import { VersionList } from './version-list.tsx';

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'look'; readonly head: VersionHead }
  | { readonly kind: 'compare'; readonly before: Compared; readonly after: Compared };

const LIST: View = { kind: 'list' };
const PRESENT: Compared = { kind: 'present' };

/** The place Versions: what was kept, what changed since, and the way back. */
export function VersionsPlace() {
  const { state, actions } = useVersions();
  const restore = useRestore(actions.reload);
  const [view, setView] = useState<View>(LIST);
  const [keeping, setKeeping] = useState(false);
  const back = () => setView(LIST);
  if (state.kind === 'loading') return <Loading label="Lecture des versions…" />;
  if (state.kind === 'failed')
    return (
      <PlacePage title="Versions">
        <ErrorNotice error={state.error} onRetry={() => void actions.reload()} />
      </PlacePage>
    );
  const { versions, problems } = state;
  const compareWithPresent = (head: VersionHead) =>
    setView({ kind: 'compare', before: { kind: 'version', version: head.id }, after: PRESENT });
  if (view.kind === 'compare')
    return <CompareView versions={versions} start={view} restore={restore} onBack={back} />;
  if (view.kind === 'look')
    return (
      <LookView
        head={view.head}
        onBack={back}
        onCompare={() => compareWithPresent(view.head)}
        onRestore={() => void restore.version(view.head)}
      />
    );
  const [newest] = versions;
  return (
    <PlacePage
      title="Versions"
      lead="Préfigure garde votre travail toutes les dix minutes. Donnez un nom aux moments importants : ces versions-là restent, et on peut toujours comparer ou revenir en arrière."
      actions={
        <>
          {newest && (
            <Button
              variant="default"
              leftSection={<IconGitCompare size={18} aria-hidden />}
              onClick={() => compareWithPresent(newest)}
            >
              Comparer
            </Button>
          )}
          <Button leftSection={<IconBookmarkPlus size={18} aria-hidden />} onClick={() => setKeeping(true)}>
            Garder une version
          </Button>
        </>
      }
      after={{ label: 'Ce qui garde votre travail', content: <SafetyColumn problems={problems} /> }}
    >
      <VersionList
        versions={versions}
        onLook={(head) => setView({ kind: 'look', head })}
        onCompare={compareWithPresent}
        onRestore={(head) => void restore.version(head)}
        onRemove={(head) => void actions.remove(head)}
      />
      {keeping && (
        <KeepDialog
          onClose={() => setKeeping(false)}
          onKeep={async (name, note) => {
            if (await actions.keep(name, note)) setKeeping(false);
          }}
        />
      )}
    </PlacePage>
  );
}
