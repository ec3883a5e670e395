import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { ImportTarget, PreparedImport } from './prepare-import.ts';
import { RefusedCells } from './refused-cells.tsx';
import classes from './report-step.module.css';
import { counted, sourceName } from './words.ts';

interface ReportStepProps {
  readonly target: ImportTarget;
  readonly prepared: PreparedImport;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What the import did, and what it left aside. */
export function ReportStep({ target, prepared, onUndo, onClose }: ReportStepProps) {
  const { merged, matches, targets, built, refused } = prepared;
  const left = matches.filter(({ index, filled }) => !targets.has(index) && filled);
  const own = Object.values(built.ownWords).flat();
  return (
    <>
      <div role="status">
        <ul className={classes.report}>
          <Done
            words={`${counted(merged.added, 'ligne ajoutée', 'lignes ajoutées')} au tableau`}
            count={merged.added}
          />
          <Done
            words={counted(
              merged.changed,
              'ligne du dossier complétée ou remplacée',
              'lignes du dossier complétées ou remplacées',
            )}
            count={merged.changed}
          />
          <Done
            words={counted(
              merged.left,
              'ligne déjà connue, sans rien à changer',
              'lignes déjà connues, sans rien à changer',
            )}
            count={merged.left}
          />
        </ul>
      </div>
      {left.length > 0 && (
        <p>
          {counted(left.length, 'colonne non importée', 'colonnes non importées')} :{' '}
          {left.map(sourceName).join(', ')}.
        </p>
      )}
      {own.length > 0 && <p>Gardés tels quels, hors des listes : {own.join(', ')}.</p>}
      <RefusedCells target={target} cells={refused} />
      <Group justify="space-between" mt="lg">
        <Button variant="default" leftSection={<IconArrowBackUp size={17} aria-hidden />} onClick={onUndo}>
          Annuler l’import
        </Button>
        <Button data-autofocus onClick={onClose}>
          Voir le tableau
        </Button>
      </Group>
    </>
  );
}

function Done({ words, count }: { words: string; count: number }) {
  if (count === 0) return null;
  return (
    <li>
      <IconCheck size={18} aria-hidden /> {words}
    </li>
  );
}
