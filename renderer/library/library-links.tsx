import { UnstyledButton } from '@mantine/core';
import { IconFileImport, IconFolder, IconTrash } from '@tabler/icons-react';
import classes from './library-links.module.css';

/** Below the dossiers: the bin, and where everything is kept. */
export function LibraryLinks(props: { bin: number; folder: string; onBin: () => void; onWord: () => void }) {
  return (
    <div className={classes.links}>
      <UnstyledButton className={classes.link} onClick={props.onWord}>
        <IconFileImport size={17} aria-hidden />
        Partir d’un document Word existant
      </UnstyledButton>
      <UnstyledButton className={classes.link} onClick={props.onBin}>
        <IconTrash size={17} aria-hidden />
        Corbeille ({props.bin})
      </UnstyledButton>
      <span className={classes.folder}>
        <IconFolder size={17} aria-hidden />
        Rangés dans {props.folder}
      </span>
    </div>
  );
}
