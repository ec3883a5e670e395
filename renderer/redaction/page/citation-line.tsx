import { Button, TextInput } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type Citation, MOST_CHARACTERS } from '../../../app/dossier/index.ts';
import { RoomLeft } from '../../components/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { useLimitedText } from '../model/use-limited-text.ts';
import classes from './field-editor.module.css';

/** « Source et année » under a table; printed under it in the document. */
export function CitationLine({ fieldKey, label }: { fieldKey: string; label: string }) {
  const store = useDossierStore();
  const citation = useDossier((state) => state.dossier.citations[fieldKey]);
  const id = useId();
  const [open, setOpen] = useState(false);
  const write = (part: Partial<Citation>) => {
    const next = { source: citation?.source ?? '', year: citation?.year ?? '', ...part };
    const { source, year } = next;
    const value = source || year ? { source, ...(year ? { year } : {}) } : null;
    store.getState().change({ type: 'setCitation', at: fieldKey, value }, { group: `source:${fieldKey}` });
    setOpen(true);
  };
  const source = useLimitedText({
    place: `${fieldKey}#citation`,
    value: citation?.source ?? '',
    most: MOST_CHARACTERS.source,
    write: (text) => write({ source: text }),
  });
  const year = useLimitedText({
    place: `${fieldKey}#citation-year`,
    value: citation?.year ?? '',
    most: MOST_CHARACTERS.year,
    write: (text) => write({ year: text }),
  });
  if (!citation && !open && !source.text && !year.text)
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
  const errors = [
    { id: `${id}-source`, words: source.error && `Source : ${source.error}` },
    { id: `${id}-year`, words: year.error && `Année : ${year.error}` },
  ];
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
          aria-describedby={source.error && `${id}-source`}
          value={source.text}
          error={source.error !== undefined}
          onChange={source.onChange}
        />
      </label>
      <RoomLeft late length={source.text.length} most={source.most} />
      {/* biome-ignore lint/a11y/noLabelWithoutControl: TextInput renders the input inside this label */}
      <label>
        Année
        <TextInput
          flex={1}
          size="xs"
          aria-label={`Année de « ${label} »`}
          aria-describedby={year.error && `${id}-year`}
          value={year.text}
          error={year.error !== undefined}
          onChange={year.onChange}
        />
      </label>
      {errors.map(
        ({ id: own, words }) =>
          words && (
            <p key={own} id={own} className={classes.tooLong}>
              {words}
            </p>
          ),
      )}
    </div>
  );
}
