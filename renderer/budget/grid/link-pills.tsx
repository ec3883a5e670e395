import { IconAlertCircle } from '@tabler/icons-react';
import { Pill } from '../../components/index.ts';
import classes from './budget-grid.module.css';
import type { GridLink } from './grid-model.ts';

/** What a line or a class is linked to. */
export function LinkPills({ links }: { links: readonly GridLink[] }) {
  return (
    <span className={classes.links}>
      {links.map(({ text, kind }) =>
        kind === 'estimation' ? (
          <Pill key={text} tone="amber" icon={<IconAlertCircle />}>
            {text}
          </Pill>
        ) : (
          <Pill key={text}>
            <span className={classes.linkText}>{text}</span>
          </Pill>
        ),
      )}
    </span>
  );
}
