import type { Row } from '../../../app/dossier/index.ts';
import type { MemberFiche } from '../../../app/links/index.ts';
import { SideCard } from '../layout/index.ts';
import { FicheMarks } from './fiche-marks.tsx';
import { nameOf } from './members-model.ts';
import classes from './members-panel.module.css';

interface ActionsCardProps {
  readonly dossier: string;
  readonly subsection: string;
  readonly members: readonly Row[];
  /** By id of the member's row. */
  readonly fiches: ReadonlyMap<string, readonly MemberFiche[]>;
}

const SHOWN = 6;

/** In which actions each member works, and how many work in none yet. */
export function ActionsCard({ members, fiches, dossier, subsection }: ActionsCardProps) {
  const named = members.flatMap((row, index) => {
    const own = fiches.get(row.id);
    return own ? [{ id: row.id, name: nameOf(row, index + 1), own }] : [];
  });
  const busy = named.filter(({ own }) => own.length);
  if (!named.length) return null;
  const idle = named.length - busy.length;
  const list = (shown: typeof busy) => (
    <ul className={classes.works}>
      {shown.map(({ id, name, own }) => (
        <li key={id}>
          <span>{name}</span>
          <FicheMarks dossier={dossier} subsection={subsection} fiches={own} />
        </li>
      ))}
    </ul>
  );
  return (
    <SideCard title="Dans les actions">
      {list(busy.slice(0, SHOWN))}
      {busy.length > SHOWN && (
        <details className={classes.more}>
          <summary>
            {busy.length - SHOWN > 1 ? `${busy.length - SHOWN} autres membres` : 'Un autre membre'}
          </summary>
          {list(busy.slice(SHOWN))}
        </details>
      )}
      {idle > 0 && (
        <p className={classes.note}>
          {busy.length
            ? `${idle > 1 ? `${idle} membres ne sont` : 'Un membre n’est'} dans aucune fiche action.`
            : 'Aucun membre n’est encore dans une fiche action : nommez-le pilote, ou reliez-le depuis la fiche.'}
        </p>
      )}
    </SideCard>
  );
}
