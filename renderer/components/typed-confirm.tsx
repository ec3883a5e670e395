import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

export interface TypedConfirmProps {
  readonly title: string;
  /** What will be lost. */
  readonly children: ReactNode;
  /** What must be typed. */
  readonly expected: string;
  /** The verb of the button. */
  readonly confirm: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before what can never be undone: the name must be typed, so that no habit of clicking is enough. */
export function TypedConfirm({ title, children, expected, confirm, onClose, onConfirm }: TypedConfirmProps) {
  const [typed, setTyped] = useState('');
  const agreed = plain(typed) === plain(expected);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (agreed) onConfirm();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        {children}
        <TextInput
          mt="md"
          label={`Pour confirmer, écrivez : ${expected}`}
          data-autofocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button type="submit" color="red" disabled={!agreed}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

// Typographic apostrophes and no-break spaces cannot be typed on most keyboards.
function plain(text: string): string {
  return text.replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim().normalize('NFC');
}
