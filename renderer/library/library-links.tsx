import { UnstyledButton } from '@mantine/core';
import { IconCompass, IconFileImport, IconFolder, IconTrash, IconVocabulary } from '@tabler/icons-react';
import { routeHash } from '../state/index.ts';
import classes from './library-links.module.css';

interface LibraryLinksProps {
  readonly bin: number;
  readonly folder: string;
  /** False where the page already offers, higher up, to find out which structure suits. */
  readonly orientation: boolean;
  readonly onBin: () => void;
  readonly onWord: () => void;
}

/** Below the dossiers: the bin, and where everything is kept. */
export function LibraryLinks(props: LibraryLinksProps) {
  return (
    <div className={classes.links}>
      {props.orientation && (
        <a className={classes.link} href={routeHash({ place: 'guide', page: 'questions' })}>
          <IconCompass size={17} aria-hidden />
          Je ne sais pas quelle structure
        </a>
      )}
      <a className={classes.link} href={routeHash({ place: 'guide', page: 'glossaire' })}>
        <IconVocabulary size={17} aria-hidden />
        Glossaire
      </a>
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
