import { memo } from 'react';
import { indexPlan } from '../../../app/plan/index.ts';
import { frenchSpacing } from '../../../app/text/index.ts';
import { FicheThread } from '../../links/index.ts';
import { useDossier } from '../../state/index.ts';
import { parsePageId } from '../model/page-address.ts';
import { itemTitle } from '../model/plan-tree.ts';
import { visibleFieldKeys } from '../model/visible-fields.ts';
import { CollectionPage } from './collection-page.tsx';
import { DocumentEnd } from './document-end.tsx';
import { FieldEditor } from './field-editor.tsx';
import { PageFooter } from './page-footer.tsx';
import classes from './subsection-page.module.css';

const FICHES = 'fichesAction';

/** One page of the plan: title, what it is about, its fields, and the way on. */
export const SubsectionPage = memo(function SubsectionPage({ address }: { address: string }) {
  const page = parsePageId(address);
  const regional = useDossier((state) => state.regional);
  const place = indexPlan(regional).subsection(page.subsection);
  const item = useItemHead(page.subsection, page.item);
  // One text rather than an array: the page renders again only when the list of fields really changes.
  const keys = useDossier((state) =>
    place ? visibleFieldKeys(state.regional, state.dossier, place.subsection, page.item).join('\n') : '',
  );
  if (!place) return null;
  const { section, subsection } = place;
  const ownTitle = section.subsections.length === 1 ? section.title : subsection.title;
  const listing = Boolean(subsection.repeat) && !page.item;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        {item && <p className={classes.above}>{item.above}</p>}
        <h1 className={classes.title} tabIndex={-1}>
          {item ? item.title : ownTitle}
        </h1>
        {subsection.intro && !item && <p className={classes.intro}>{frenchSpacing(subsection.intro)}</p>}
      </header>
      {page.item && subsection.repeat?.collection === FICHES && item && (
        <FicheThread fiche={page.item} title={item.title} />
      )}
      {listing ? (
        <CollectionPage subsection={subsection} />
      ) : (
        keys.split('\n').map((key) => key && <FieldEditor key={key} fieldKey={key} />)
      )}
      {!page.item && <DocumentEnd subsection={page.subsection} />}
      <PageFooter address={address} />
    </div>
  );
});

function useItemHead(
  subsection: string,
  item: string | undefined,
): { title: string; above: string } | undefined {
  const words = useDossier((state) => {
    const repeat = indexPlan(state.regional).subsection(subsection)?.subsection.repeat;
    const items = repeat && item ? (state.dossier.collections[repeat.collection] ?? []) : [];
    const index = items.findIndex(({ id }) => id === item);
    const found = items[index];
    if (!repeat || !found) return '';
    return `${repeat.itemLabel} ${index + 1} sur ${items.length}\n${itemTitle(found, index, repeat)}`;
  });
  const [above = '', title = ''] = words.split('\n');
  return title ? { above, title } : undefined;
}
