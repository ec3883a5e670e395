import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { errorMessage, PrefigureError } from '../../app/errors.ts';
import classes from './error-notice.module.css';

export interface ErrorNoticeProps {
  readonly error: unknown;
  /** What is not lost; a general truth when left out. */
  readonly safe?: string;
  readonly onRetry?: () => void;
}

const SAFE = 'Ce qui était déjà enregistré reste intact dans le dossier de Préfigure, sur cet ordinateur.';

/** Says what happened, what is safe, and what to do. */
export function ErrorNotice({ error, safe = SAFE, onRetry }: ErrorNoticeProps) {
  const wayOut = error instanceof PrefigureError ? error.wayOut : undefined;
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <p className={classes.what}>{errorMessage(error)}</p>
        <p>{safe}</p>
        {wayOut && <p>{wayOut}</p>}
        {onRetry && (
          <Button
            variant="default"
            mt="xs"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={onRetry}
          >
            Réessayer
          </Button>
        )}
      </div>
    </div>
  );
}
