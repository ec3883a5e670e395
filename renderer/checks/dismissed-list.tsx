import { Button } from '@mantine/core';
import { type DismissedFinding, dismissalChange } from '../../app/checks/index.ts';
import { frenchSpacing } from '../../app/text/index.ts';
import { useDossierStore } from '../state/index.ts';
import classes from './finding-list.module.css';

/** What the team set aside, with its reasons, and the way back. */
export function DismissedList({ dismissed }: { dismissed: readonly DismissedFinding[] }) {
  const store = useDossierStore();
  if (!dismissed.length) return null;
  const title =
    dismissed.length === 1
      ? 'Un constat écarté par l’équipe'
      : `${dismissed.length} constats écartés par l’équipe`;
  return (
    <details className={classes.dismissed}>
      <summary>{title}</summary>
      <ul>
        {dismissed.map(({ finding, reason }) => (
          <li key={finding.id}>
            <div>
              <p className={classes.message}>{frenchSpacing(finding.message)}</p>
              <p className={classes.reason}>Écarté : {reason}</p>
            </div>
            <Button
              variant="default"
              size="compact-md"
              mih={32}
              aria-label={`Remettre dans la liste : ${finding.message}`}
              onClick={() => store.getState().change(dismissalChange(finding, null))}
            >
              Remettre dans la liste
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
