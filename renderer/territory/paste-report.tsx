import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Commune } from '../../app/territory/index.ts';
import { Pill } from '../components/index.ts';
import type { Match } from './match-entry.ts';
import { PasteChoice } from './paste-choice.tsx';
import classes from './paste-report.module.css';
import { likelyDepartements, nearestFirst, suggestChoice } from './suggest-choice.ts';

interface PasteReportProps {
  readonly matches: readonly Match[];
  readonly selected: ReadonlySet<string>;
  readonly onAdd: (communes: readonly Commune[]) => void;
  /** Goes back to the text with these lines only. */
  readonly onRetry: (lines: readonly string[]) => void;
}

type Of<K extends Match['kind']> = Extract<Match, { kind: K }>;

function ofKind<K extends Match['kind']>(matches: readonly Match[], kind: K): Of<K>[] {
  return matches.filter((match): match is Of<K> => match.kind === kind);
}

/** What each line was taken for; homonyms are chosen here, before anything is added. */
export function PasteReport({ matches, selected, onAdd, onRetry }: PasteReportProps) {
  const found = ofKind(matches, 'found');
  const unknown = ofKind(matches, 'unknown');
  const present = ofKind(matches, 'present');
  const { choose, suggestions } = useMemo(() => {
    const near = likelyDepartements(matches, selected);
    const sorted = ofKind(matches, 'choose').map((match) => ({
      ...match,
      options: nearestFirst(match.options, near),
    }));
    return {
      choose: sorted,
      suggestions: new Map<Match, string[]>(
        sorted.map((match) => [match, suggestChoice(match.options, near)]),
      ),
    };
  }, [matches, selected]);
  const [choices, setChoices] = useState<ReadonlyMap<Match, readonly string[]>>(suggestions);

  const chosen = choose.flatMap((match) =>
    match.options.filter(({ code }) => choices.get(match)?.includes(code)),
  );
  const all = [...found.map(({ commune }) => commune), ...chosen];
  const count = new Set(all.map(({ code }) => code).filter((code) => !selected.has(code))).size;

  return (
    <div>
      <div className={classes.counts} role="status">
        <Pill tone="teal" icon={<IconCheck />}>
          {counted(found.length, 'reconnue')}
        </Pill>
        {choose.length > 0 && (
          <Pill tone="amber" icon={<IconHelp />}>
            {choose.length} à choisir
          </Pill>
        )}
        {unknown.length > 0 && (
          <Pill tone="red" icon={<IconAlertTriangle />}>
            {counted(unknown.length, 'ligne')} non reconnue{unknown.length > 1 ? 's' : ''}
          </Pill>
        )}
        {present.length > 0 && <Pill>{present.length} déjà dans la liste</Pill>}
      </div>
      {choose.length > 0 && <h3 className={classes.title}>À choisir</h3>}
      {choose.map((match, index) => (
        <PasteChoice
          key={`${match.entry.raw}${index.toString()}`}
          match={match}
          value={choices.get(match) ?? []}
          present={selected}
          suggested={suggestions.get(match) ?? []}
          onChange={(codes) => setChoices(new Map([...choices, [match, codes]]))}
        />
      ))}
      {unknown.length > 0 && (
        <Lines
          title="Non reconnues"
          lines={unknown.map(({ entry }) => entry.raw)}
          help="Elles ne seront pas ajoutées. Vous pouvez corriger ces lignes, ou les chercher une à une."
        />
      )}
      {found.length > 0 && (
        <Lines
          title="Reconnues"
          lines={found.map(({ commune }) => `${commune.name} (${commune.departement})`)}
        />
      )}
      {present.length > 0 && (
        <Lines title="Déjà dans la liste" lines={present.map(({ commune }) => commune.name)} />
      )}
      <Group justify="flex-end" mt="md">
        <Button
          variant="default"
          onClick={() => onRetry((unknown.length ? unknown : matches).map(({ entry }) => entry.raw))}
        >
          {unknown.length ? 'Corriger les lignes non reconnues' : 'Revenir à la liste'}
        </Button>
        <Button disabled={count === 0} onClick={() => onAdd(all)}>
          Ajouter {counted(count, 'commune')}
        </Button>
      </Group>
    </div>
  );
}

function Lines(props: { title: string; lines: readonly string[]; help?: string }) {
  const { title, lines, help } = props;
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.lines}>{lines.join(' · ')}</p>
      {help && <p className={classes.help}>{help}</p>}
    </>
  );
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}
