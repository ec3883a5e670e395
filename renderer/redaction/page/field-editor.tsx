import { memo, useId, useRef } from 'react';
import { parseFieldKey } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { frenchSpacing } from '../../../app/text/index.ts';
import { Explained } from '../../glossary/index.ts';
import { useDossier } from '../../state/index.ts';
import { AnswerEditor } from '../fields/answer-editor.tsx';
import { usePrefill } from '../model/use-answer.ts';
import { ReadabilityLine } from '../readability/readability-line.tsx';
import { CitationLine } from './citation-line.tsx';
import classes from './field-editor.module.css';
import { FieldPills } from './field-pills.tsx';
import { NotApplicable } from './not-applicable.tsx';
import { PrefilledAnswer } from './prefilled-answer.tsx';
import { ShowInDocument } from './show-in-document.tsx';
import { useCarriedName } from './use-carried-name.ts';
import { useCarriedTitle } from './use-carried-title.ts';

export interface FieldEditorProps {
  /** `sub.field`, or `collection/itemId/sub.field` in a repeated sub-section. */
  readonly fieldKey: string;
}

/**
 * One question of the plan: its name, who asks for it, the hint, the editor its type calls for, its source.
 * Needs a DossierProvider and a HostProvider above. An unknown key shows nothing.
 */
export const FieldEditor = memo(function FieldEditor({ fieldKey }: FieldEditorProps) {
  const id = useId();
  const input = useRef<HTMLDivElement>(null);
  const regional = useDossier((state) => state.regional);
  const setAside = useDossier((state) => state.dossier.notApplicable[fieldKey] !== undefined);
  const place = indexPlan(regional).place(parseFieldKey(fieldKey).field);
  const field = place?.field;
  const prefill = usePrefill(field, fieldKey);
  const carriedTitle = useCarriedTitle(fieldKey);
  const carriedName = useCarriedName(fieldKey);
  const labelledBy = `${id}-label`;
  const describedBy = field?.hint ? `${id}-hint` : undefined;
  if (!place || !field) return null;
  const focusEditor = () =>
    input.current?.querySelector<HTMLElement>('[contenteditable="true"],input,textarea,select')?.focus();
  return (
    <section
      className={classes.field}
      data-field-key={fieldKey}
      data-type={field.type}
      aria-labelledby={labelledBy}
    >
      <div className={classes.head}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse, as on any label; the editor itself is reached by Tab */}
        <h2 id={labelledBy} className={classes.label} onClick={focusEditor}>
          <Explained text={field.label} />
        </h2>
        <FieldPills field={field} fieldKey={fieldKey} />
        {!setAside && prefill === undefined && <NotApplicable.Open field={field} fieldKey={fieldKey} />}
        <ShowInDocument field={field} fieldKey={fieldKey} />
      </div>
      {field.hint && (
        <p id={describedBy} className={classes.hint}>
          {frenchSpacing(field.hint)}
        </p>
      )}
      <div ref={input} data-field-input {...carriedTitle} {...carriedName}>
        {setAside ? (
          <NotApplicable.Reason fieldKey={fieldKey} labelledBy={labelledBy} />
        ) : prefill !== undefined ? (
          <PrefilledAnswer field={field} fieldKey={fieldKey} answer={prefill} />
        ) : (
          <AnswerEditor field={field} fieldKey={fieldKey} labelledBy={labelledBy} describedBy={describedBy} />
        )}
      </div>
      {field.type === 'table' && !setAside && <CitationLine fieldKey={fieldKey} label={field.label} />}
      {!setAside && <ReadabilityLine place={place} fieldKey={fieldKey} />}
    </section>
  );
});
