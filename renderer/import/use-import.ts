import { useMemo, useState } from 'react';
import { randomId } from '../../app/dossier/index.ts';
import { type Decision, findHeader, type Sheet } from '../../app/tabular/index.ts';
import { type ImportTarget, prepareImport } from './prepare-import.ts';
import type { TableSource } from './read-file.ts';

/** What is being decided about one source, and what it leads to. */
export function useImport(target: ImportTarget, source: TableSource) {
  const [sheet, setSheet] = useState<Sheet>(source.sheets[0]);
  const [header, setHeader] = useState<number | undefined>(() => headerOf(target, source.sheets[0]));
  const [targets, setTargets] = useState<ReadonlyMap<number, string>>(new Map());
  const [words, setWords] = useState<Readonly<Record<string, Readonly<Record<string, string>>>>>({});
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const [decision, setDecision] = useState<Decision>('fill');
  const [session] = useState(() => randomId().slice(0, 8));

  const prepared = useMemo(() => {
    let last = 0;
    // The same ids each time, so that what was decided about a line stays with it.
    const makeId = () => {
      last += 1;
      return `${session}-${last}`;
    };
    return prepareImport(target, { grid: sheet.grid, header, targets, words, decisions, decision }, makeId);
  }, [target, sheet, header, targets, words, decisions, decision, session]);

  return {
    sheet,
    header,
    decision,
    prepared,
    chooseSheet(name: string) {
      const next = source.sheets.find((each) => each.name === name);
      if (!next) return;
      setSheet(next);
      setHeader(headerOf(target, next));
      setTargets(new Map());
      setDecisions(new Map());
    },
    chooseHeader(next: number | undefined) {
      setHeader(next);
      setTargets(new Map());
      setDecisions(new Map());
    },
    /** Sends a column of the file somewhere; '' leaves it out. */
    chooseTarget: (index: number, id: string) => setTargets(new Map([...targets, [index, id]])),
    /** Tells which option words out of a list stand for; '' keeps the words. */
    chooseWord: (column: string, word: string, option: string) =>
      setWords({ ...words, [column]: { ...words[column], [word]: option } }),
    decide: (line: number, next: Decision) => setDecisions(new Map([...decisions, [line, next]])),
    decideAll(next: Decision) {
      setDecision(next);
      setDecisions(new Map());
    },
  };
}

export type ImportState = ReturnType<typeof useImport>;

function headerOf({ field, synonyms }: ImportTarget, { grid }: Sheet): number | undefined {
  return findHeader(field, grid, synonyms);
}
