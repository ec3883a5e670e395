import { useState } from 'react';
import type { Baremes } from '../../../app/contract.ts';
import type { OwnBareme } from '../../../app/finance/index.ts';
import { readChosenFile } from '../../client/index.ts';
import { notifyDone, notifyError } from '../../components/index.ts';
import { useBaremes } from '../../finance/index.ts';
import { useDossier, useHost } from '../../state/index.ts';

/** Keeps, brings in and takes away scales of a person's own; what fails is told, and nothing is then changed. */
export function useOwnScales() {
  const { client } = useHost();
  const planId = useDossier((state) => state.plan.id);
  const { set } = useBaremes();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<Baremes>, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      set(await work());
      notifyDone(done);
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    save: (bareme: OwnBareme, done: string) =>
      run(() => client.call('finance.saveBareme', { planId, bareme }), done),
    remove: (id: string, done: string) =>
      run(() => client.call('finance.removeBareme', { planId, id }), done),
    bring: (file: File) =>
      run(
        async () => client.call('finance.importBareme', { planId, file: await readChosenFile(file) }),
        `« ${file.name} » est ajouté à vos barèmes.`,
      ),
  };
}
