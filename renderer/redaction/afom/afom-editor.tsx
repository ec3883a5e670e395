import type { EditorProps } from '../model/editor-props.ts';
import { CardsOrTable } from '../table/cards-or-table.tsx';
import { AfomBoard } from './afom-board.tsx';

/** The AFOM as a board of cards, or as a table. */
export function AfomEditor(props: EditorProps) {
  return (
    <CardsOrTable
      {...props}
      memory="prefigure-afom-tableau"
      help="Glissez une carte d’une case à l’autre, ou déplacez-la avec Alt et les flèches."
      cards={<AfomBoard {...props} />}
    />
  );
}
