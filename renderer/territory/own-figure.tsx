import { Button, Group, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatNumber, parseFrenchNumber } from '../../app/text/index.ts';
import { useDossier, useDossierStore } from '../state/index.ts';
import classes from './summary-panel.module.css';

const POPULATION_FIELD = 'identite.populationTotale';

/** The team's own population, with its source: it then wins everywhere over the sum of the communes. */
export function OwnFigure({ computed }: { computed: number | undefined }) {
  const store = useDossierStore();
  const own = useDossier(({ dossier }) => dossier.overrides[POPULATION_FIELD]);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);

  if (open)
    return (
      <OwnFigureForm
        value={typeof own?.value === 'number' ? own.value : computed}
        source={own?.source ?? ''}
        onCancel={() => setOpen(false)}
        onSave={(value, source) => {
          store.getState().change({ type: 'setOverride', at: POPULATION_FIELD, value: { value, source } });
          setOpen(false);
        }}
      />
    );
  return (
    <Group gap="xs" mt="xs">
      <Button
        ref={opener}
        variant="default"
        size="sm"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {own
          ? 'Modifier notre chiffre'
          : computed === undefined
            ? 'Saisir un chiffre'
            : 'Saisir un autre chiffre'}
      </Button>
      {own && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => store.getState().change({ type: 'setOverride', at: POPULATION_FIELD, value: null })}
        >
          Revenir au calcul
        </Button>
      )}
    </Group>
  );
}

interface OwnFigureFormProps {
  readonly value: number | undefined;
  readonly source: string;
  readonly onCancel: () => void;
  readonly onSave: (value: number, source: string) => void;
}

function OwnFigureForm({ value, source, onCancel, onSave }: OwnFigureFormProps) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [figure, setFigure] = useState(value === undefined ? '' : formatNumber(value));
  const [words, setWords] = useState(source);
  const [tried, setTried] = useState(false);
  const number = parseFrenchNumber(figure);
  const valid = number !== undefined && Number.isInteger(number) && number > 0;
  const sourced = words.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (valid && sourced) onSave(number, words.trim());
      }}
    >
      <TextInput
        ref={first}
        label="Habitants"
        inputMode="numeric"
        value={figure}
        onChange={(event) => setFigure(event.currentTarget.value)}
        error={tried && !valid && 'Écrivez un nombre entier, par exemple 57 318.'}
      />
      <TextInput
        label="Source et année"
        description="Par exemple : courrier de l’ARS du 5 mars 2026"
        lang="fr"
        spellCheck
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={tried && !sourced && 'Sans source, le chiffre ne peut pas être défendu.'}
      />
      <Group gap="xs">
        <Button type="submit" size="sm">
          Utiliser ce chiffre
        </Button>
        <Button variant="default" size="sm" onClick={onCancel}>
          Annuler
        </Button>
      </Group>
    </form>
  );
}
