import { describe, expect, it } from 'vitest';
import { type Client, contract } from '../../../app/contract.ts';
import { type Dossier, newDossier } from '../../../app/dossier/index.ts';
import { PrefigureError } from '../../../app/errors.ts';
import { createOpenDossiers } from '../../../renderer/shell/open-dossiers.ts';
import { cptsPlan } from '../../support/plan.ts';

const plan = cptsPlan();
const rename = (value: string) => ({ type: 'setAnswer' as const, at: plan.nameField, value });

/** A host in memory whose disk may be full. */
function fakeHost() {
  const dossier: Dossier = newDossier(plan, { name: 'CPTS' });
  const host = { diskFull: false, saves: 0, opened: 0 };
  const answers: Record<string, () => unknown> = {
    'plan.get': () => plan,
    'dossier.open': () => {
      host.opened += 1;
      return { dossier, revision: 1 };
    },
    'dossier.apply': () => {
      if (host.diskFull) throw new PrefigureError('storage', 'Le disque est plein.');
      host.saves += 1;
      return { revision: 2, savedAt: '2026-11-22T10:00:00.000Z' };
    },
  };
  const client: Client = {
    async call(name) {
      return contract[name].output.parse(answers[name]?.()) as never;
    },
  };
  return { host, client, id: dossier.id };
}

describe('the dossiers a page holds', () => {
  it('saves what waits when the person leaves, and forgets the dossier', async () => {
    const { host, client, id } = fakeHost();
    const dossiers = createOpenDossiers();
    const store = await dossiers.open(client, id);
    store.getState().change(rename('CPTS Nord'));
    expect(dossiers.unsaved()).toHaveLength(1);
    await dossiers.leave(id);
    expect(host.saves).toBe(1);
    expect(dossiers.unsaved()).toEqual([]);
    await dossiers.open(client, id);
    expect(host.opened).toBe(2);
  });

  it('keeps what could not be saved, gives it back on return, and saves it when the disk allows', async () => {
    const { host, client, id } = fakeHost();
    const dossiers = createOpenDossiers();
    let told = 0;
    dossiers.subscribe(() => {
      told += 1;
    });
    const store = await dossiers.open(client, id);
    host.diskFull = true;
    store.getState().change(rename('CPTS Sud'));
    await dossiers.leave(id);
    expect(told).toBe(1);
    expect(dossiers.unsaved()).toEqual([store]);
    expect(store.getState().save).toMatchObject({ kind: 'failed', message: 'Le disque est plein.' });

    const again = await dossiers.open(client, id);
    expect(again.getState().dossier.answers[plan.nameField]).toBe('CPTS Sud');
    expect(host.opened).toBe(1);

    host.diskFull = false;
    await dossiers.flushAll();
    expect(dossiers.unsaved()).toEqual([]);
  });
});
