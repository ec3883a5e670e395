import { useMemo } from 'react';
import { rowsOf, textCell } from '../../app/computed/index.ts';
import { formatNumber } from '../../app/text/index.ts';
import { useDossier } from '../state/index.ts';
import { Facts } from './facts.tsx';
import { PlacePage } from './layout/index.ts';
import { SectionFields } from './section-fields.tsx';

/** The people and structures of the project: the section `acteurs` over the whole width of the window. */
export function MembersPlace() {
  const dossier = useDossier((state) => state.dossier);
  const facts = useMemo(() => {
    const members = rowsOf(dossier, 'acteurs.membres');
    const distinct = (column: string) =>
      new Set(members.map((row) => textCell(row[column])).filter(Boolean)).size;
    return [
      { value: formatNumber(members.length), label: members.length > 1 ? 'professionnels' : 'professionnel' },
      { value: formatNumber(distinct('profession')), label: 'professions différentes' },
      {
        value: formatNumber(rowsOf(dossier, 'acteurs.structuresMembres').length),
        label: 'structures membres',
      },
      { value: formatNumber(rowsOf(dossier, 'acteurs.partenaires').length), label: 'partenaires' },
    ];
  }, [dossier]);
  return (
    <PlacePage
      title="Membres et partenaires"
      lead="Qui porte le projet. Vous pouvez coller un tableau depuis Excel ou LibreOffice dans la première cellule."
      actions={<Facts facts={facts} />}
    >
      <SectionFields section="acteurs" />
    </PlacePage>
  );
}
