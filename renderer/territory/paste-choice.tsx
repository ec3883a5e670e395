import { Checkbox, Stack } from '@mantine/core';
import { formatNumber } from '../../app/text/index.ts';
import type { Match } from './match-entry.ts';
import classes from './paste-report.module.css';

interface PasteChoiceProps {
  readonly match: Extract<Match, { kind: 'choose' }>;
  /** INSEE codes ticked. */
  readonly value: readonly string[];
  /** Ticked beforehand because of the department. */
  readonly suggested: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** One line that may mean several communes; several may be right (a whole postcode). */
export function PasteChoice({ match, value, suggested, onChange }: PasteChoiceProps) {
  const why = suggested.length ? `${match.why} Celle de vos départements est cochée : vérifiez.` : match.why;
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
            label={`${name} (${departement})`}
            description={[
              `code Insee ${code}`,
              population === undefined ? '' : `${formatNumber(population)} habitants`,
              epci ?? '',
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
