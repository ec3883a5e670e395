import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { SideCard } from '../layout/index.ts';
import type { DoubtfulCell } from './members-model.ts';
import classes from './members-panel.module.css';

interface DoubtsCardProps {
  readonly cells: readonly DoubtfulCell[];
  readonly onGo: (cell: DoubtfulCell) => void;
}

const SHOWN = 6;

/** The numbers and addresses to read again; a click leads to the cell. */
export function DoubtsCard({ cells, onGo }: DoubtsCardProps) {
  if (!cells.length) return null;
  const shown = cells.slice(0, SHOWN);
  return (
    <SideCard title={`À relire : ${cells.length}`}>
      <ul className={classes.doubts}>
        {shown.map((cell) => (
          <li key={`${cell.row} ${cell.column}`}>
            <Button
              variant="subtle"
              color="gray"
              fullWidth
              justify="flex-start"
              h="auto"
              py={4}
              px={6}
              leftSection={<IconAlertTriangle size={16} aria-hidden className={classes.amber} />}
              onClick={() => onGo(cell)}
            >
              <span className={classes.doubt}>
                <strong>{cell.name}</strong> {cell.words}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {cells.length > SHOWN && (
        <p className={classes.note}>… et {cells.length - SHOWN} autres, signalés dans le tableau.</p>
      )}
      <p className={classes.note}>
        Ces signes avertissent sans bloquer : un numéro récent ou ancien peut être juste malgré tout.
      </p>
    </SideCard>
  );
}
