import { ProgressBar } from '../../components/index.ts';
import { routeHash, useDossier } from '../../state/index.ts';
import { pageRoute } from '../model/page-address.ts';
import type { DocumentProgress } from './document-progress.ts';
import classes from './start-page.module.css';

/** The documents to come out of the dossier: what each still asks for, and the way to its next page. */
export function DocumentList({ documents }: { documents: readonly DocumentProgress[] }) {
  const dossier = useDossier((state) => state.dossier.id);
  return (
    <section className={classes.documents} aria-label="Vos documents">
      {documents.map(({ id, label, count, goal }) => (
        <a key={id} className={classes.document} href={routeHash(pageRoute(dossier, goal))}>
          <strong>{label}</strong>
          <span>
            {count.answered} / {count.required} réponses requises
          </span>
          <ProgressBar {...count} />
        </a>
      ))}
    </section>
  );
}
