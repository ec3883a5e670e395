import { nanoid } from 'nanoid';

/** Makes ids for rows, items, attachments and dossiers. */
export type MakeId = () => string;

/** Random ids: two colleagues' copies never give the same id to different rows. */
export const randomId: MakeId = () => nanoid(12);

/** Ids in order (`prefix1`, `prefix2`…), for examples and tests that must be the same each time. */
export function countingIds(prefix = 'r'): MakeId {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}${last}`;
  };
}
