import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconCornerDownRight, IconForms, IconListTree, IconQuote, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { searchable } from '../../../app/text/index.ts';
import { navigate, useDossierStore } from '../../state/index.ts';
import { buildSearchIndex, type Found } from './build-index.ts';
import { findEntries } from './find.ts';

/** Something Ctrl+K can do, besides finding. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'Aller à' | 'Faire';
  readonly icon?: ReactNode;
  readonly keys?: string;
  run(): void;
}

const KINDS: readonly { kind: Found['kind']; title: string; icon: ReactNode }[] = [
  { kind: 'section', title: 'Sections', icon: <IconListTree size={18} aria-hidden /> },
  { kind: 'field', title: 'Champs', icon: <IconForms size={18} aria-hidden /> },
  { kind: 'answer', title: 'Dans vos réponses', icon: <IconQuote size={18} aria-hidden /> },
];

// Handed on to the scroll area, which the component's type does not tell.
const SCROLLABLE = { viewportProps: { tabIndex: 0, 'aria-label': 'Résultats', role: 'region' } };

const READ_AHEAD_MS = 1_500;

/** Opens the search, from a button or a key. */
export const openPalette = spotlight.open;

/** Ctrl+K: goes anywhere in the dossier, does anything, finds any word. */
export function Palette({ commands }: { commands: readonly Command[] }) {
  const [query, setQuery] = useState('');
  useReadAhead();
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      size="lg"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Aller à, chercher, faire' } }}
    >
      <Spotlight.Search
        data-native-undo
        aria-label="Aller à, chercher, faire"
        placeholder="Une section, un champ, une action, un mot de vos réponses…"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Results query={query} commands={commands} />
    </Spotlight.Root>
  );
}

// The words of a long dossier take a while the first time: they are read before anyone searches them.
function useReadAhead() {
  const store = useDossierStore();
  useEffect(() => {
    const timer = setTimeout(() => {
      const { plan, dossier } = store.getState();
      buildSearchIndex(plan, dossier);
    }, READ_AHEAD_MS);
    return () => clearTimeout(timer);
  }, [store]);
}

function Results({ query, commands }: { query: string; commands: readonly Command[] }) {
  const store = useDossierStore();
  const deferred = useDeferredValue(query);
  // Built when the search opens: this component lives only as long as it is open.
  const index = useMemo(() => {
    const { plan, dossier } = store.getState();
    return buildSearchIndex(plan, dossier);
  }, [store]);
  const found = useMemo(() => findEntries(index, deferred), [index, deferred]);
  const words = searchable(deferred).split(' ').filter(Boolean);
  const matching = commands.filter(({ label }) => words.every((word) => searchable(label).includes(word)));
  const go = ({ subsection, field }: Found) =>
    navigate({ place: 'redaction', dossier: store.getState().dossier.id, subsection, field });
  const nothing = !matching.length && KINDS.every(({ kind }) => !found[kind].length);

  return (
    <Spotlight.ActionsList {...SCROLLABLE}>
      <CommandGroup group="Aller à" commands={matching} />
      {KINDS.map(
        ({ kind, title, icon }) =>
          found[kind].length > 0 && (
            <Spotlight.ActionsGroup key={kind} label={title}>
              {found[kind].map((each) => (
                <Spotlight.Action
                  key={each.id}
                  label={each.label}
                  description={each.detail}
                  leftSection={icon}
                  onClick={() => go(each)}
                />
              ))}
            </Spotlight.ActionsGroup>
          ),
      )}
      <CommandGroup group="Faire" commands={matching} />
      {nothing && <Spotlight.Empty>Rien ne correspond à « {query} ».</Spotlight.Empty>}
    </Spotlight.ActionsList>
  );
}

function CommandGroup(props: { group: Command['group']; commands: readonly Command[] }) {
  const commands = props.commands.filter(({ group }) => group === props.group);
  if (!commands.length) return null;
  return (
    <Spotlight.ActionsGroup label={props.group}>
      {commands.map(({ id, label, icon, keys, run }) => (
        <Spotlight.Action
          key={id}
          label={label}
          leftSection={icon ?? <IconCornerDownRight size={18} aria-hidden />}
          rightSection={keys}
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
