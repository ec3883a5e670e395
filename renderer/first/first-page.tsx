import type { CallOutput } from '../../app/contract.ts';
import { BarFrame } from '../components/bar-frame.tsx';
import { DossierTile } from '../library/dossier-tile.tsx';
import { arrangeCards } from '../library/filter-cards.ts';
import content from '../library/library-content.module.css';
import classes from '../library/library-page.module.css';
import { MainCard } from '../library/main-card.tsx';
import { WelcomeWords } from '../library/welcome-words.tsx';

/** Tiles that fit the largest windows; the others come with the program. */
const MOST_TILES = 24;

interface FirstPageProps extends CallOutput<'library.list'> {
  readonly ars: CallOutput<'app.info'>['ars'];
}

/**
 * The library as it can be read, and its dossiers opened, while the program that does the rest is still on its way.
 * Drawn by the very components of {@link LibraryPage}, at the same places, without any that needs that program.
 */
export function FirstPage({ dossiers, ars }: FirstPageProps) {
  const { last, others } = arrangeCards(dossiers);
  return (
    <>
      <BarFrame />
      <main className={classes.page} data-region="Dossiers" tabIndex={-1}>
        <WelcomeWords any={dossiers.length > 0} />
        {last && <MainCard card={last} ars={ars} />}
        <ul className={content.grid} aria-label="Autres dossiers">
          {others.slice(0, MOST_TILES).map((card) => (
            <DossierTile key={card.id} card={card} ars={ars} />
          ))}
        </ul>
      </main>
    </>
  );
}

/** A dossier was pressed, and the program is not there to open it yet. */
export function Opening() {
  return (
    <p className={classes.opening} role="status">
      Ouverture du dossier…
    </p>
  );
}

/** The program could not be fetched: what happened, what is safe, what to do. */
export function Unreachable() {
  return (
    <div className={classes.opening} role="alert">
      <p>Préfigure n’a pas pu s’ouvrir : il ne répond plus sur cet ordinateur.</p>
      <p>
        Vos dossiers enregistrés restent intacts. Relancez Préfigure, et utilisez la page qui s’ouvre alors.
      </p>
    </div>
  );
}
