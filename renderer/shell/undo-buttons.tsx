import { ActionIcon, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useDossier } from '../state/index.ts';
import classes from './undo-buttons.module.css';

/** Undo and redo for those who do not use the keys. */
export function UndoButtons({ onUndo, onRedo }: { onUndo: () => void; onRedo: () => void }) {
  const canUndo = useDossier((state) => state.undoSteps.length > 0);
  const canRedo = useDossier((state) => state.redoSteps.length > 0);
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        className={classes.button}
        aria-label="Annuler"
        title="Annuler (Ctrl Z)"
        disabled={!canUndo}
        onClick={onUndo}
      >
        <IconArrowBackUp size={19} aria-hidden />
      </ActionIcon>
      <ActionIcon
        className={classes.button}
        aria-label="Rétablir"
        title="Rétablir (Ctrl Maj Z)"
        disabled={!canRedo}
        onClick={onRedo}
      >
        <IconArrowForwardUp size={19} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
