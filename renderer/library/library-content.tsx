import { memo, useMemo } from 'react';
import type { DossierCard } from '../../app/contract.ts';
import { EmptyState } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import { CardMenu } from './card-menu.tsx';
import { DossierTile } from './dossier-tile.tsx';
import { ExampleTile } from './example-tile.tsx';
import { arrangeCards, filterCards } from './filter-cards.ts';
import classes from './library-content.module.css';
import { MainCard } from './main-card.tsx';
import { Welcome } from './welcome.tsx';

/** Two hundred of them are not drawn again at each letter of a search. */
const Tile = memo(DossierTile);

export interface LibraryContentProps {
  readonly dossiers: readonly DossierCard[];
  readonly query: string;
  readonly onNew: () => void;
  readonly onExample: () => void;
  readonly onFile: (file: File) => void;
  readonly exampleBusy: boolean;
}

/** The cards: the last dossier large, the others in a grid; all of them in the grid while searching. */
export function LibraryContent(props: LibraryContentProps) {
  const { dossiers, query, onExample, exampleBusy } = props;
  const { info } = useHost();
  const { last, others } = useMemo(() => arrangeCards(dossiers), [dossiers]);
  const searching = query.trim() !== '';
  const shown = useMemo(
    () => filterCards(searching && last ? [last, ...others] : others, query, info.ars),
    [searching, last, others, query, info.ars],
  );
  if (!dossiers.length) return <Welcome {...props} busy={exampleBusy} />;
  const offersExample = !searching && !dossiers.some(({ example }) => example);
  return (
    <>
      <p className="visually-hidden" role="status">
        {searching &&
          `${shown.length} dossier${shown.length > 1 ? 's' : ''} trouvé${shown.length > 1 ? 's' : ''}`}
      </p>
      {last && !searching && <MainCard card={last} ars={info.ars} menu={CardMenu} />}
      {searching && shown.length === 0 && (
        <EmptyState title="Aucun dossier ne correspond">
          <p>La recherche porte sur le nom du dossier, sa structure et son ARS.</p>
        </EmptyState>
      )}
      <ul className={classes.grid} aria-label="Autres dossiers">
        {shown.map((card) => (
          <Tile key={card.id} card={card} ars={info.ars} menu={CardMenu} />
        ))}
        {offersExample && <ExampleTile onOpen={onExample} busy={exampleBusy} />}
      </ul>
    </>
  );
}
