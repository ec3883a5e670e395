import { Loader } from '@mantine/core';
import classes from './loading.module.css';

/** Something is on its way; shown only if it takes a moment, so that quick pages do not flash. */
export function Loading({ label = 'Chargement…' }: { label?: string }) {
  return (
    <div className={classes.loading} role="status">
      <Loader size="sm" aria-hidden />
      <span>{label}</span>
    </div>
  );
}
