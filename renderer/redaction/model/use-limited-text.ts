import { type ChangeEvent, useEffect, useRef } from 'react';
import { tooLong } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';
import { refusalsOf, setRefusals, useRefusals } from './refusals.ts';

interface LimitedTextOptions {
  /** Where a text that is too long is remembered. */
  readonly place: string;
  /** What is saved. */
  readonly value: string;
  /** Most characters the dossier keeps. */
  readonly most: number;
  readonly write: (text: string) => void;
}

/**
 * A text of limited length, saved while it is typed. What is too long is never cut: it stays in sight with by how
 * much, what was saved before stays saved, and all of it is saved as soon as it fits.
 */
export function useLimitedText({ place, value, most, write }: LimitedTextOptions) {
  const refusals = refusalsOf(useDossierStore());
  const refusal = useRefusals((entries) => entries[place]);
  const saved = useRef(value);
  // The value changed from elsewhere (undo): what was too long is no longer what stands here.
  useEffect(() => {
    if (saved.current === value) return;
    saved.current = value;
    setRefusals(refusals, { [place]: null });
  }, [value, refusals, place]);
  const text = refusal?.text ?? value;
  const type = (typed: string) => {
    const message = tooLong(typed.length, most);
    setRefusals(refusals, { [place]: message ? { text: typed, message } : null });
    if (message || typed === value) return;
    saved.current = typed;
    write(typed);
  };
  return {
    text,
    most,
    error: refusal && `${refusal.message} Ce n’est pas encore enregistré.`,
    type,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.currentTarget.value),
  };
}
