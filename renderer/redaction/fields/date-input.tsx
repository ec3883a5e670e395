import { ActionIcon } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { formatShortDate, parseFrenchDate } from '../../../app/text/index.ts';
import classes from './fields.module.css';
import { ParsedInput } from './parsed-input.tsx';

interface DateInputProps {
  readonly place: string;
  /** Partial ISO date. */
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly label?: string | undefined;
}

/** A date typed the French way (`05/03/2026`, `mars 2026`, `2026`) or picked in the system's calendar. */
export function DateInput(props: DateInputProps) {
  const { value, onChange } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <ParsedInput
      {...props}
      format={formatShortDate}
      placeholder="jj/mm/aaaa ou mars 2026"
      rightSectionWidth="2.5rem"
      read={(text) => {
        const date = parseFrenchDate(text);
        if (date) return { value: date };
        return {
          refusal: `« ${text.trim()} » n’est pas une date : écrivez par exemple 05/03/2026 ou mars 2026.`,
        };
      }}
      rightSection={
        <span className={classes.calendar}>
          <input
            ref={picker}
            className={classes.nativeDate}
            type="date"
            tabIndex={-1}
            aria-hidden
            value={value?.length === 10 ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value || null)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label="Choisir dans un calendrier"
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        </span>
      }
    />
  );
}
