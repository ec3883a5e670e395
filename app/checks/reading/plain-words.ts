import { searchable } from '../../text/index.ts';
import { memoByString } from './memo.ts';

/** Words without accents, case and signs; the same short texts are asked for by many checks. */
export const plainWords = memoByString(searchable);
