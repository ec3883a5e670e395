import { Button, TextInput } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useState } from 'react';
import type { Citation } from '../../../app/dossier/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import classes from './field-editor.module.css';

/** « Source et année » under a table; printed under it in the document. */
export function CitationLine({ fieldKey, label }: { fieldKey: string; label: string }) {
  const store = useDossierStore();
  const citation = useDossier((state) => state.dossier.citations[fieldKey]);
  const [open, setOpen] = useState(false);
  if (!citation && !open)
    return (
      <Button
        mt={4}
        variant="subtle"
        color="gray"
        size="compact-sm"
        mih="2rem"
        fw={450}
        leftSection={<IconQuote size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Indiquer la source et l’année
      </Button>
    );
  const write = (part: Partial<Citation>) => {
    const next = { source: citation?.source ?? '', year: citation?.year ?? '', ...part };
    const { source, year } = next;
    const value = source || year ? { source, ...(year ? { year } : {}) } : null;
    store.getState().change({ type: 'setCitation', at: fieldKey, value }, { group: `source:${fieldKey}` });
    setOpen(true);
  };
  return (
    <div className={classes.citation}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: TextInput renders the input inside this label */}
      <label>
        Source
        <TextInput
          flex={1}
          size="xs"
          autoFocus={open && !citation}
          aria-label={`Source de « ${label} »`}
          maxLength={2_000}
          value={citation?.source ?? ''}
          onChange={(event) => write({ source: event.currentTarget.value })}
        />
      </label>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: TextInput renders the input inside this label */}
      <label>
        Année
        <TextInput
          flex={1}
          size="xs"
          aria-label={`Année de « ${label} »`}
          maxLength={50}
          value={citation?.year ?? ''}
          onChange={(event) => write({ year: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
