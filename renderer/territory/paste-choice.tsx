import { Button, Checkbox, Stack } from '@mantine/core';
import { formatNumber } from '../../app/text/index.ts';
import type { Match } from './match-entry.ts';
import classes from './paste-report.module.css';

interface PasteChoiceProps {
  readonly match: Extract<Match, { kind: 'choose' }>;
  /** INSEE codes ticked. */
  readonly value: readonly string[];
  /** INSEE codes chosen before this list. */
  readonly present: ReadonlySet<string>;
  /** Ticked beforehand because of the department. */
  readonly suggested: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** One line that may mean several communes; several may be right (a whole postcode). */
export function PasteChoice({ match, value, present, suggested, onChange }: PasteChoiceProps) {
  const why = suggested.length ? `${match.why} Celle de vos départements est cochée : vérifiez.` : match.why;
  const free = match.options.map(({ code }) => code).filter((code) => !present.has(code));
  return (
    <Checkbox.Group
      className={classes.choice}
      label={`« ${match.entry.raw} »`}
      description={why}
      value={[...value]}
      onChange={onChange}
    >
      <Stack gap={4} mt="xs" className={classes.options}>
        {match.options.map(({ code, name, departement, epci, population }) => (
          <Checkbox
            key={code}
            value={code}
            disabled={present.has(code)}
            label={`${name} (${departement})`}
            description={[
              present.has(code) ? 'déjà dans la liste' : '',
              `code Insee ${code}`,
              population === undefined ? '' : `${formatNumber(population)} habitants`,
              epci ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Stack>
      {free.length > 1 && !match.entry.name && (
        <Button variant="subtle" size="sm" mt="xs" onClick={() => onChange(free)}>
          Cocher les {free.length} communes
        </Button>
      )}
    </Checkbox.Group>
  );
}
