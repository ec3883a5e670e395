import { Button, Group, Modal } from '@mantine/core';
import { useMemo } from 'react';
import { checkAll } from '../../app/checks/index.ts';
import { navigate, useDossierStore } from '../state/index.ts';
import classes from './refused-dialog.module.css';
import type { ExportActions, Refusal } from './use-export.tsx';

/** The version to submit was refused: what blocks it, and a way through for who knows better. */
export function RefusedDialog({ actions, refusal }: { actions: ExportActions; refusal: Refusal }) {
  const store = useDossierStore();
  const blocking = useMemo(() => {
    const { plan, dossier } = store.getState();
    return checkAll(plan, dossier).filter(({ level }) => level === 'bloquant');
  }, [store]);
  const goTo = (field?: string) => {
    actions.dismissRefusal();
    const dossier = store.getState().dossier.id;
    navigate(field ? { place: 'redaction', dossier, field } : { place: 'controles', dossier });
  };
  return (
    <Modal
      opened
      onClose={actions.dismissRefusal}
      size="lg"
      title={`${refusal.label} : pas encore prêt à déposer`}
    >
      <p className={classes.why}>{why(blocking.length) ?? refusal.error.message}</p>
      {blocking.length > 0 && (
        <ul className={classes.list} aria-label="Ce qui bloque">
          {blocking.map(({ id, field, message, reason }) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(field)}>
                {message}
              </button>
              {reason && <span>{reason}</span>}
            </li>
          ))}
        </ul>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={refusal.insist}>
          Exporter quand même
        </Button>
        <Button onClick={() => goTo()}>Voir ce qui reste</Button>
      </Group>
    </Modal>
  );
}

// The host's own words name a few of them; the list below has them all.
function why(blocking: number): string | undefined {
  if (!blocking) return undefined;
  const points = blocking > 1 ? `${blocking} points bloquent` : 'Un point bloque';
  return `${points} le dépôt. Complétez-les, ou exportez quand même : ils manqueront dans le document.`;
}
