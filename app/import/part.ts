import type { z } from 'zod';
import type { Answer, Block, Inline } from '../dossier/index.ts';
import type { ImportItem, importPartSchema } from './proposal-schema.ts';

/** A part of the file with its content; {@link importPartSchema} is what a person sees of it. */
export interface ImportPart extends z.infer<typeof importPartSchema> {
  /** Level of its heading in the file, 0 without one. */
  readonly level: number;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  /** The content as the proposed field wants it, when that is not rich text. */
  readonly answer?: Answer;
  /** True when the heading itself names the proposed place, and so need not be repeated in it. */
  readonly named: boolean;
  /** True when it only follows the heading above it. */
  readonly inherited?: boolean;
  /** Item this heading opens: its words are the item's title. */
  readonly opens?: string;
}

/** Everything read from a file, and where each part would go. */
export interface ImportDraft {
  readonly name: string;
  readonly parts: readonly ImportPart[];
  readonly items: readonly (ImportItem & { readonly mission?: { field: string; option: string } })[];
}
