import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { dismissalChange, type Finding } from '../../app/checks/index.ts';
import { MOST_CHARACTERS } from '../../app/dossier/index.ts';
import { frenchSpacing } from '../../app/text/index.ts';
import { RoomLeft, tooLong } from '../components/index.ts';
import { showUndoNotice } from '../places/layout/index.ts';
import { useDossierStore } from '../state/index.ts';

/** Sets a finding aside: never without a written reason, kept in the dossier for the colleagues. */
export function DismissDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const store = useDossierStore();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && reason.length <= MOST_CHARACTERS.reason;
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
          if (ready) save();
        }}
      >
        <p>{frenchSpacing(finding.message)}</p>
        <Textarea
          label="Pourquoi ?"
          description="Vos collègues liront cette raison sous la liste des contrôles ; elle n’est pas exportée. Si le constat change, il revient."
          autosize
          minRows={3}
          maxRows={12}
          spellCheck
          lang="fr"
          data-autofocus
          value={reason}
          error={tooLong(reason.length, MOST_CHARACTERS.reason)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RoomLeft length={reason.length} most={MOST_CHARACTERS.reason} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" disabled={!ready}>
            Écarter ce constat
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
