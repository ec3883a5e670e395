import type { EditorProps } from '../model/editor-props.ts';
import { CardsOrTable } from '../table/cards-or-table.tsx';
import { NeedsBoard } from './needs-board.tsx';

/** The prioritised needs as cards in order of importance, or as a table. */
export function NeedsEditor(props: EditorProps) {
  return (
    <CardsOrTable
      {...props}
      memory="prefigure-besoins-tableau"
      help="Le plus important en haut : glissez une carte, ou déplacez-la avec Alt et les flèches."
      cards={<NeedsBoard {...props} />}
    />
  );
}
