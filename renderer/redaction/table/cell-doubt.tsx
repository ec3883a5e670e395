import { IconAlertTriangle } from '@tabler/icons-react';
import { identifierDoubt } from '../../../app/identifiers/index.ts';
import classes from './table.module.css';

/** What is odd in an official number, an e-mail address or a telephone number. It warns, never blocks. */
export function CellDoubt({ column, text }: { column: string; text: string }) {
  const doubt = identifierDoubt(column, text);
  if (!doubt) return null;
  return (
    <span className={classes.doubt} title={doubt.reason}>
      <IconAlertTriangle size={13} aria-hidden />
      {doubt.short}
    </span>
  );
}
