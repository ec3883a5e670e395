import type { Evidence } from '../plan/index.ts';

/** What a computed field says: one figure in words, or a table, or nothing yet (and why). */
export type Computed =
  | {
      readonly kind: 'figure';
      readonly text: string;
      /** The bare number, in the field's own unit (inhabitants, euros…). */
      readonly value?: number;
      /** Years, gaps, thresholds: what a reader must know to use the figure. */
      readonly note?: string;
      readonly evidence: Evidence;
      /** True when a person typed her own figure over the computed one. */
      readonly overridden?: boolean;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
      readonly rows: readonly (readonly string[])[];
      readonly note?: string;
    }
  | { readonly kind: 'empty'; readonly reason: string };
