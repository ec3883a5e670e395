import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, contract } from '../../../app/contract.ts';
import { type Change, type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { type ErrorCode, PrefigureError } from '../../../app/errors.ts';
import { createDossierStore } from '../../../renderer/state/dossier-store.ts';
import type { Memory } from '../../../renderer/state/page-memory.ts';
import { recallUnsaved } from '../../../renderer/state/unsaved-memory.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();
const seat = (value: string): Change => ({ type: 'setAnswer', at: 'identite.siege', value });

function pageWith() {
  const kept = new Map<string, string>();
  const memory: Memory = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const dossier = newDossier(plan, { name: 'CPTS' });
  const saves: { at: number; seat: unknown }[] = [];
  const host: { refuses: ErrorCode | undefined; settled: unknown[] } = { refuses: undefined, settled: [] };
  const answer = (name: string, input: unknown): unknown => {
    if (host.refuses && name !== 'dossier.settle') throw new PrefigureError(host.refuses, 'Refusé.');
    if (name === 'dossier.status') return {};
    if (name === 'dossier.settle') {
      const { keep, mine } = contract['dossier.settle'].input.parse(input);
      host.settled.push(keep);
      host.refuses = undefined;
      return { dossier: keep === 'mine' ? mine : theirs(dossier), revision: 40 };
    }
    const { changes, revision } = contract['dossier.apply'].input.parse(input);
    const last = changes.at(-1);
    saves.push({ at: performance.now(), seat: last?.type === 'setAnswer' ? last.value : undefined });
    return { revision: revision + 1, savedAt: '2026-11-22T10:00:00.000Z' };
  };
  const client: Client = {
    async call(name, input) {
      return contract[name].output.parse(answer(name, input)) as never;
    },
  };
  const drawings: (() => void)[] = [];
  const later = (work: () => void) => void drawings.push(work);
  const store = createDossierStore(client, plan, { dossier, revision: 1 }, memory, later);
  /** Types in an editor that shows its words by itself. */
  const type = (words: string) =>
    store.getState().hold('siege', () => store.getState().change(seat(words), { group: 'siege' }));
  /** Types in an editor where the browser writes by itself, and that reads it there afterwards. */
  const typeInPage = (words: string) => store.getState().read('siege', () => type(words));
  const draw = () => {
    for (const work of drawings.splice(0)) work();
  };
  /** The hand rests: the dossier follows. */
  const rest = () => vi.advanceTimersByTime(120);
  return { type, typeInPage, draw, rest, store, host, saves, memory, dossier };
}

const theirs = (dossier: Dossier): Dossier => ({
  ...dossier,
  answers: { ...dossier.answers, 'identite.siege': 'La leur' },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the open dossier', () => {
  it('saves every second while typing goes on, and within half a second of the last stroke', async () => {
    const { store, saves } = pageWith();
    const start = performance.now();
    for (let stroke = 0; stroke < 50; stroke += 1) {
      store.getState().change(seat(`Mot ${stroke}`), { group: 'siege' });
      await vi.advanceTimersByTimeAsync(100);
    }
    const last = performance.now() - 100;
    await vi.advanceTimersByTimeAsync(3_000);
    const times = [start, ...saves.map(({ at }) => at)];
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
    expect(saves.at(-1)).toMatchObject({ seat: 'Mot 49' });
    expect((saves.at(-1)?.at ?? 0) - last).toBeLessThanOrEqual(500);
  });

  it('goes on saving when the clock is set back while she types', async () => {
    const { store, saves } = pageWith();
    store.getState().change(seat('Avant'));
    vi.setSystemTime(new Date('2020-01-01'));
    for (let stroke = 0; stroke < 12; stroke += 1) {
      store.getState().change(seat(`Après ${stroke}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(1);
  });

  it('never says « saved » before the host does, nor while words wait', async () => {
    const { store } = pageWith();
    store.getState().change(seat('Mairie'));
    expect(store.getState().save.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(250);
    expect(store.getState().save).toEqual({ kind: 'saved', at: '2026-11-22T10:00:00.000Z' });
  });

  it('keeps refused words in the page’s memory, tries again by itself, and forgets them once saved', async () => {
    const { store, host, saves, memory, dossier } = pageWith();
    host.refuses = 'storage';
    store.getState().change(seat('Mairie'));
    await vi.advanceTimersByTimeAsync(300);
    expect(store.getState().save).toMatchObject({ kind: 'failed', code: 'storage' });
    expect(recallUnsaved(memory, dossier.id)?.dossier.answers['identite.siege']).toBe('Mairie');
    host.refuses = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toMatchObject([{ seat: 'Mairie' }]);
    expect(store.getState().save.kind).toBe('saved');
    expect(recallUnsaved(memory, dossier.id)).toBeUndefined();
  });

  it.each([
    ['mine', 'La mienne'],
    ['theirs', 'La leur'],
  ] as const)('asks which version to keep, and goes on with %s', async (keep, shown) => {
    const { store, host, saves, memory, dossier } = pageWith();
    host.refuses = 'changedOnDisk';
    store.getState().change(seat('La mienne'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.getState().save).toMatchObject({ kind: 'failed', code: 'changedOnDisk' });
    await store.getState().settle(keep);
    expect(host.settled).toEqual([keep]);
    expect(store.getState().save.kind).toBe('saved');
    expect(store.getState().dossier.answers['identite.siege']).toBe(shown);
    expect(recallUnsaved(memory, dossier.id)).toBeUndefined();
    store.getState().change(seat('La suite'));
    await vi.advanceTimersByTimeAsync(300);
    expect(saves).toMatchObject([{ seat: 'La suite' }]);
  });

  it('notices a colleague while nothing waits, and that she is gone', async () => {
    const { store, host } = pageWith();
    host.refuses = 'locked';
    await store.getState().check();
    expect(store.getState().save).toMatchObject({ kind: 'failed', code: 'locked' });
    host.refuses = undefined;
    await store.getState().flush();
    expect(store.getState().save.kind).toBe('saved');
  });

  it('says nothing of a host out of reach while nothing waits: what is shown is on the disk', async () => {
    const { store, host } = pageWith();
    host.refuses = 'storage';
    await store.getState().check();
    expect(store.getState().save.kind).toBe('saved');
  });
});

describe('words that are on the screen before they are in the dossier', () => {
  const seatOf = ({ store }: ReturnType<typeof pageWith>) =>
    store.getState().dossier.answers['identite.siege'];

  it('are announced as not saved at once, and follow when the hand rests, the last ones only', async () => {
    const page = pageWith();
    page.type('M');
    page.type('Ma');
    expect(page.store.getState().save.kind).toBe('saving');
    expect(seatOf(page)).toBeUndefined();
    page.rest();
    expect(seatOf(page)).toBe('Ma');
    expect(page.store.getState().undoSteps).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(page.saves.map(({ seat: words }) => words)).toEqual(['Ma']);
    expect(page.store.getState().save.kind).toBe('saved');
  });

  it('go to the disk with a save that comes before that', async () => {
    const page = pageWith();
    page.type('Mairie');
    await page.store.getState().flush();
    expect(page.saves.map(({ seat: words }) => words)).toEqual(['Mairie']);
    expect(page.store.getState().save.kind).toBe('saved');
  });

  it('are undone first by an undo that comes before that', () => {
    const page = pageWith();
    page.store.getState().change(seat('Gare'));
    page.type('Mairie');
    page.store.getState().undo();
    expect(seatOf(page)).toBe('Gare');
    page.rest();
    expect(seatOf(page)).toBe('Gare');
  });

  it('keep « saved » from being said by a save that ends before they follow', async () => {
    const page = pageWith();
    page.store.getState().change(seat('Gare'));
    const saving = page.store.getState().flush();
    page.type('Mairie');
    await saving;
    expect(page.saves).toHaveLength(1);
    expect(page.store.getState().save.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(500);
    expect(page.saves).toHaveLength(2);
    expect(page.store.getState().save.kind).toBe('saved');
  });

  it('are read by a gesture that follows the last letter at once', () => {
    const page = pageWith();
    page.type('Mairie');
    expect(page.store.getState().dossier.answers['identite.siege']).toBeUndefined();
    expect(page.store.getState().current().answers['identite.siege']).toBe('Mairie');
  });

  it('leave the state as it was when they say nothing new', async () => {
    const page = pageWith();
    page.store.getState().hold('siege', () => undefined);
    expect(page.store.getState().save.kind).toBe('saving');
    page.rest();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.store.getState().save.kind).toBe('saved');
    expect(page.saves).toHaveLength(0);
  });

  it('follow while the hand does not rest, and are on the disk within a second and half a second of the last', async () => {
    const page = pageWith();
    const start = performance.now();
    for (let stroke = 0; stroke < 50; stroke += 1) {
      page.typeInPage(`Mot ${stroke}`);
      page.draw();
      await vi.advanceTimersByTimeAsync(70);
    }
    const last = performance.now() - 70;
    expect(seatOf(page)).toBeDefined();
    await vi.advanceTimersByTimeAsync(3_000);
    const times = [start, ...page.saves.map(({ at }) => at)];
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
    expect(page.saves.at(-1)).toMatchObject({ seat: 'Mot 49' });
    expect((page.saves.at(-1)?.at ?? 0) - last).toBeLessThanOrEqual(450);
    expect(page.store.getState().save.kind).toBe('saved');
  });

  it('are read from the page before anybody reads the dossier, drawn or not', () => {
    const page = pageWith();
    page.typeInPage('Mairie');
    expect(page.store.getState().save.kind).toBe('saving');
    expect(page.store.getState().current().answers['identite.siege']).toBe('Mairie');
    page.draw();
    page.rest();
    expect(page.store.getState().undoSteps).toHaveLength(1);
  });

  it('leave the state as it was when the page holds nothing new', async () => {
    const page = pageWith();
    page.store.getState().read('siege', () => undefined);
    expect(page.store.getState().save.kind).toBe('saving');
    page.draw();
    await vi.advanceTimersByTimeAsync(0);
    expect(page.store.getState().save.kind).toBe('saved');
  });
});
