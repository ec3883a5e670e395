import type { EditorProps } from '../model/editor-props.ts';
import { useAnswer } from '../model/use-answer.ts';
import { AttachmentFiles } from './attachment-files.tsx';

/** Files joined to an answer, by button or by drop. */
export function AttachmentEditor({ field, fieldKey }: EditorProps) {
  const [answer, setAnswer] = useAnswer(fieldKey);
  return (
    <AttachmentFiles
      label={field.label}
      ids={attachmentIds(answer)}
      onChange={(ids) => setAnswer(ids.length ? ids : null)}
    />
  );
}

/** The attachment ids of an answer or of a cell. */
export function attachmentIds(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((id): id is string => typeof id === 'string');
}
