import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { searchGlossary } from '../../app/glossary/index.ts';
import { EmptyState, Loading } from '../components/index.ts';
import classes from './glossary-view.module.css';
import { useGlossary } from './use-glossary.ts';

/** Every acronym and term in plain words, to search. */
export function GlossaryView() {
  const glossary = useGlossary();
  const [query, setQuery] = useState('');
  const shown = useDeferredValue(query);
  const entries = useMemo(() => (glossary ? searchGlossary(glossary, shown) : []), [glossary, shown]);
  if (!glossary) return <Loading label="Ouverture du glossaire…" />;
  return (
    <>
      <p className={classes.notice}>{glossary.notice}</p>
      <TextInput
        type="search"
        className={classes.search}
        label="Chercher un mot ou un sigle"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        data-native-undo
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {entries.length} mot{entries.length > 1 ? 's' : ''}
      </p>
      {entries.length === 0 ? (
        <EmptyState title="Aucun mot ne correspond">
          <p>Essayez une partie du mot, ou le sigle seul.</p>
        </EmptyState>
      ) : (
        <dl className={classes.list}>
          {entries.map(({ term, full, plain }) => (
            <div key={term}>
              <dt>
                {term}
                {full && <span>{full}</span>}
              </dt>
              <dd>{plain}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
