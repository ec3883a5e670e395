import { IconAlertTriangle, IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatClock } from '../../app/text/index.ts';
import { announce } from '../components/index.ts';
import { useDossier } from '../state/index.ts';
import classes from './save-state.module.css';

/** The one save state, always visible. Failures and their end are read aloud; ordinary saving is not. */
export function SaveState() {
  const save = useDossier((state) => state.save);
  const failed = useRef(false);
  useEffect(() => {
    if (save.kind === 'saved' && failed.current) announce('Tout est de nouveau enregistré.');
    if (save.kind !== 'saving') failed.current = save.kind === 'failed';
  }, [save]);

  if (save.kind === 'failed')
    return (
      <span className={classes.state} data-kind="failed">
        <IconAlertTriangle size={17} aria-hidden />
        Non enregistré
      </span>
    );
  if (save.kind === 'saving')
    return (
      <span className={classes.state} data-kind="saving">
        <IconRefresh size={17} aria-hidden />
        Enregistrement…
      </span>
    );
  return (
    <span
      className={classes.state}
      data-kind="saved"
      title={`Enregistré à ${formatClock(new Date(save.at))}`}
    >
      <IconCircleCheck size={17} aria-hidden />
      Enregistré
    </span>
  );
}
