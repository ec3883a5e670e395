import type { ReactNode } from 'react';
import classes from './place-page.module.css';

export interface PlacePageProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** What stands at the right of the title: buttons, counts. */
  readonly actions?: ReactNode;
  /** A column before the page: search, choice. */
  readonly before?: { readonly label: string; readonly content: ReactNode };
  /** A column after the page: facts, help. */
  readonly after?: { readonly label: string; readonly content: ReactNode };
  readonly children: ReactNode;
}

/** A place of the dossier: a page with its title, and a column on either side where there is one. */
export function PlacePage({ title, lead, actions, before, after, children }: PlacePageProps) {
  const columns = [before && 'before', after && 'after'].filter(Boolean).join(' ');
  return (
    <div className={classes.place} data-columns={columns || undefined}>
      {before && (
        <section className={classes.before} aria-label={before.label} data-region="search" tabIndex={-1}>
          {before.content}
        </section>
      )}
      <main className={classes.page} aria-label={title} data-region="page" tabIndex={-1}>
        <header className={classes.header}>
          <div className={classes.heading}>
            <h1 className={classes.title}>{title}</h1>
            {lead && <p className={classes.lead}>{lead}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </main>
      {after && (
        <aside className={classes.after} aria-label={after.label} data-region="panel" tabIndex={-1}>
          {after.content}
        </aside>
      )}
    </div>
  );
}
