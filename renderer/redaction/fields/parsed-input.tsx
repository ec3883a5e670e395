import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDossierStore } from '../../state/index.ts';
import { refusalsOf, setRefusals, useRefusals } from '../model/refusals.ts';
import classes from './fields.module.css';

/** What typed words mean: a value, nothing, or a refusal in French. */
export type Reading<T> = { readonly value: T | null } | { readonly refusal: string };

interface ParsedInputProps<T> {
  /** Where refused words are remembered. */
  readonly place: string;
  readonly value: T | undefined;
  /** The value as read while not typing. */
  readonly format: (value: T) => string;
  /** The value as typed; the same as `format` when left out. */
  readonly formatTyped?: ((value: T) => string) | undefined;
  readonly read: (text: string) => Reading<T>;
  readonly onChange: (value: T | null) => void;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'decimal' | 'text';
  readonly rightSection?: ReactNode;
  /** Any CSS width; the words typed stop before it. */
  readonly rightSectionWidth?: string | undefined;
}

/**
 * A text input whose words are read as a number or a date. What cannot be read is never dropped: the words stay
 * in sight with what is wrong, and nothing false is saved in their place.
 */
export function ParsedInput<T extends string | number>(props: ParsedInputProps<T>) {
  const { place, value, format, formatTyped = format, read, onChange } = props;
  const refusals = refusalsOf(useDossierStore());
  const refusal = useRefusals((entries) => entries[place]);
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  /** What stood there when the person came; Escape brings it back. */
  const found = useRef('');
  const [selections, setSelections] = useState(0);
  // The value changed from elsewhere (undo): what was being typed is no longer what is saved.
  useEffect(() => {
    if (sent.current === value) return;
    sent.current = value;
    setTyped(undefined);
    setRefusals(refusals, { [place]: null });
  }, [value, refusals, place]);

  const type = (text: string) => {
    setTyped(text);
    const reading = text.trim() ? read(text) : { value: null };
    const next = 'value' in reading ? reading.value : null;
    setRefusals(refusals, {
      [place]: 'refusal' in reading ? { text, message: reading.refusal } : null,
    });
    // What was last sent, not what is shown: the page may be a keystroke late.
    if (next === (sent.current ?? null)) return;
    sent.current = next ?? undefined;
    onChange(next);
  };
  const focused = typed !== undefined;
  // Showing « 900 » where « 900 € » stood loses the selection the browser made on Tab: what is typed next must replace.
  useLayoutEffect(() => {
    if (selections) input.current?.select();
  }, [selections]);
  const arrive = () => {
    found.current = refusal?.text ?? (value === undefined ? '' : formatTyped(value));
    setTyped(found.current);
    setSelections((count) => count + 1);
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === undefined || typed === found.current) return;
    event.stopPropagation();
    type(found.current);
    setSelections((count) => count + 1);
  };
  const settled = refusal?.text ?? (value === undefined ? '' : format(value));
  return (
    <TextInput
      ref={input}
      className={classes.short}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      placeholder={props.placeholder}
      inputMode={props.inputMode}
      autoComplete="off"
      rightSection={props.rightSection}
      rightSectionWidth={props.rightSectionWidth}
      rightSectionPointerEvents="all"
      value={typed ?? settled}
      error={!focused && refusal ? `${refusal.message} Ce n’est pas encore enregistré.` : undefined}
      onFocus={arrive}
      onKeyDown={giveUp}
      onBlur={() => setTyped(undefined)}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
