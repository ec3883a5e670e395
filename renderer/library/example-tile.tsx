import { Pill } from '../components/index.ts';
import classes from './tile.module.css';

/** An invitation to leaf through a complete, fictional dossier. */
export function ExampleTile({ onOpen, busy }: { onOpen: () => void; busy: boolean }) {
  return (
    <li className={classes.tile}>
      <div className={classes.top}>
        <Pill>Exemple</Pill>
      </div>
      <h2 className={classes.title}>
        <button type="button" className={classes.link} onClick={onOpen} disabled={busy}>
          {busy ? 'Ouverture de l’exemple…' : 'Voir l’exemple'}
        </button>
      </h2>
      <p className={classes.facts}>
        Un projet de santé complet : CPTS fictive, sur de vraies communes. À feuilleter sans crainte.
      </p>
    </li>
  );
}
