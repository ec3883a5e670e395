import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconFocus2, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { setWritingAlone, useWritingAlone } from '../state/index.ts';

/** « Écriture seule »: only the page, nothing around it. Escape brings the rest back. */
export function WritingAloneButton() {
  const alone = useWritingAlone();
  useEffect(() => {
    if (!alone) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // What is open over the page closes first.
      if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      setWritingAlone(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [alone]);
  if (alone)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => setWritingAlone(false)}
      >
        Quitter l’écriture seule (Échap)
      </Button>
    );
  return (
    <Tooltip label="Écriture seule : la page, rien autour (F9)">
      <ActionIcon size={34} aria-label="Écriture seule" onClick={() => setWritingAlone(true)}>
        <IconFocus2 size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
