import type { FieldDef } from '../../../app/plan/index.ts';

/** What every field editor receives. */
export interface EditorProps {
  readonly field: FieldDef;
  readonly fieldKey: string;
  /** Id of the element that names the field. */
  readonly labelledBy: string;
  /** Ids of the elements that describe it (hint, error). */
  readonly describedBy?: string | undefined;
}
