import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { dismissalChange, type Finding } from '../../app/checks/index.ts';
import { frenchSpacing } from '../../app/text/index.ts';
import { showUndoNotice } from '../places/layout/index.ts';
import { useDossierStore } from '../state/index.ts';

/** Sets a finding aside: never without a written reason, kept in the dossier for the colleagues. */
export function DismissDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const store = useDossierStore();
  const [reason, setReason] = useState('');
  const save = () => {
    store.getState().change(dismissalChange(finding, reason));
    showUndoNotice(store, 'Le constat est écarté. Vous le retrouverez sous la liste.');
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="36rem" title="Ce n’est pas applicable">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) save();
        }}
      >
        <p>{frenchSpacing(finding.message)}</p>
        <Textarea
          label="Pourquoi ?"
          description="Vos collègues liront cette raison sous la liste des contrôles ; elle n’est pas exportée. Si le constat change, il revient."
          autosize
          minRows={3}
          maxLength={5_000}
          spellCheck
          lang="fr"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={!reason.trim()}>
            Écarter ce constat
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
