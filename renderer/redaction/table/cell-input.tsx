import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Cell } from '../../../app/dossier/index.ts';
import { type Column, listOptions, type Plan } from '../../../app/plan/index.ts';
import { asSignature, typedText } from '../../cells/index.ts';
import { isCode } from '../../components/index.ts';
import { attachmentIds } from '../attachments/attachment-editor.tsx';
import { AttachmentFiles } from '../attachments/attachment-files.tsx';
import { SignatureInputs } from '../fields/signature-editor.tsx';
import classes from './table.module.css';

export interface CellInputProps {
  readonly plan: Plan;
  readonly column: Column;
  readonly cell: Cell | undefined;
  /** Refused words, shown again for mending. */
  readonly refused: string | undefined;
  /** The character that opened the cell, replacing what it held. */
  readonly typed: string | undefined;
  /** Names the cell: column and row. */
  readonly label: string;
  readonly place: string;
  readonly onType: (text: string) => void;
  readonly onCell: (value: Cell | null) => void;
}

/** What one writes a cell with: words, a list, a file, a signature. */
export function CellInput(props: CellInputProps) {
  const { plan, column, cell, label, place, onCell } = props;
  switch (column.type) {
    case 'yesNo':
      return (
        <CellSelect
          {...props}
          value={cell === true ? 'Oui' : cell === false ? 'Non' : ''}
          options={['Oui', 'Non'].map((word) => ({ id: word, label: word }))}
        />
      );
    case 'choice': {
      const list = column.list ? plan.lists[column.list] : undefined;
      if (list?.open || list?.from) return <CellWords {...props} suggestions={list.items} />;
      return (
        <CellSelect
          {...props}
          value={typeof cell === 'string' ? cell : ''}
          options={listOptions(plan, column.list)}
        />
      );
    }
    case 'attachment':
      return (
        <Focused>
          <AttachmentFiles
            compact
            label={label}
            ids={attachmentIds(cell)}
            onChange={(ids) => onCell(ids.length ? ids : null)}
          />
        </Focused>
      );
    case 'signature':
      return (
        <Focused>
          <SignatureInputs place={place} value={asSignature(cell)} onChange={onCell} />
        </Focused>
      );
    default:
      return <CellWords {...props} />;
  }
}

/** Several controls in one cell: the first takes the focus when the cell opens. */
function Focused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type="file"]), button')?.focus();
  }, []);
  return (
    <div ref={box} className={classes.stack}>
      {children}
    </div>
  );
}

function CellWords(props: CellInputProps & { suggestions?: readonly { id: string; label: string }[] }) {
  const { plan, column, cell, refused, typed, label, onType, suggestions } = props;
  const list = useId();
  const [text, setText] = useState(() => typed ?? refused ?? typedText(plan, column, cell));
  const input = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const own = useRef(false);
  // Undo, or a change made elsewhere: what is being written is no longer what is saved.
  const seen = useRef(cell);
  useEffect(() => {
    if (seen.current !== cell && !own.current) setText(typedText(plan, column, cell));
    seen.current = cell;
    own.current = false;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is placed once, when the cell opens
  useEffect(() => {
    const element = input.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    if (typed !== undefined) write(typed);
  }, []);
  const write = (next: string) => {
    setText(next);
    own.current = true;
    onType(next);
  };
  const shared = {
    ref: input,
    className: classes.input,
    'aria-label': label,
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  };
  if (suggestions)
    return (
      <>
        <input {...shared} list={list} autoComplete="off" spellCheck lang="fr" />
        <datalist id={list}>
          {suggestions.map(({ id, label: words }) => (
            <option key={id} value={words} />
          ))}
        </datalist>
      </>
    );
  const words = column.type === 'shortText' || column.type === 'longText';
  return (
    <textarea
      {...shared}
      rows={1}
      spellCheck={words && !isCode(column.id)}
      lang="fr"
      inputMode={words ? 'text' : 'decimal'}
    />
  );
}

function CellSelect(
  props: CellInputProps & { value: string; options: readonly { id: string; label: string }[] },
) {
  const { value, options, label, onType, typed } = props;
  const select = useRef<HTMLSelectElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell opens
  useEffect(() => {
    select.current?.focus();
    const start = typed?.toLowerCase();
    const first = start && options.find((option) => option.label.toLowerCase().startsWith(start));
    if (first) onType(first.id);
  }, []);
  return (
    <select
      ref={select}
      className={classes.input}
      aria-label={label}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    >
      <option value="">—</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
      {value && !options.some(({ id }) => id === value) && <option value={value}>{value}</option>}
    </select>
  );
}
